package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.port.Executions.Claim;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The workers' housekeeping, across organisations: keeping claims alive and taking over those of the dead. */
public interface Claims {
    /** Extends the claims this owner still holds; answers those whose cancellation was asked for. */
    Set<ExecutionId> renew(Collection<ExecutionId> held, Claim claim);

    /** Lets go, so that another worker may go on at once. */
    void release(Collection<ExecutionId> held, String owner);

    /**
     * Takes over at most limit unfinished executions whose claim ran out; each goes to one taker only. Oldest first, the
     * organisations in turn.
     */
    List<Execution> takeOver(Claim claim, int limit);
}
