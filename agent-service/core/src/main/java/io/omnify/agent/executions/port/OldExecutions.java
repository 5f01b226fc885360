package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.Failure;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;

/**
 * Executions that ended long ago. A deleted one is found by nobody any more, and of what it was given, said, called and
 * answered nothing is left, its questions to people and its lines in the ledger of effects included. Its figures stay
 * for sums and limits, and its command stays known: asked for again, it is one that failed with {@link #DELETED}, and
 * nothing is done twice.
 */
public interface OldExecutions {
    Failure DELETED =
            Failure.of("execution-deleted", "It ended so long ago that it was deleted; it is not done again.");

    /** All that have executions. */
    List<OrgId> organisations();

    /**
     * Deletes those of the organisation that ended before {@code kept}, oldest first, and the figures of deleted ones
     * that ended before {@code summed}; both together at most {@code limit}, of which the number is answered. Leaves
     * alone what is not over, what has not told all its events, and what has a question that is not closed. Any number
     * may do this at once, and again.
     */
    int delete(OrgId org, Instant kept, Instant summed, int limit);
}
