package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All executions of all organisations, and the ledger of their effects: an execution is claimed by one worker before
 * it acts, under its organisation and command id, and only the worker that holds the claim may write it. Each write
 * stores state and the events it causes as one.
 */
public interface Executions {
    /** A worker's hold on an execution, until it is renewed or runs out. */
    record Claim(String owner, Instant now, Instant until) {}

    /** What came of claiming. */
    sealed interface Claimed {
        /** It is the caller's to run: the fresh one, or a stored one whose worker is gone. */
        record Mine(Execution execution, boolean resumed) implements Claimed {}

        /** The same command was executed before; this is what came of it. */
        record Known(Execution execution) implements Claimed {}

        /** Another worker is at it. */
        record Busy(Execution execution) implements Claimed {}
    }

    /**
     * Stores the fresh execution with its Started event (or Finished, when it is over already) under the claim, unless
     * the organisation has one of the same command id: then that one, as described above. Of any number of simultaneous
     * claims exactly one is Mine.
     */
    Claimed claim(Execution fresh, Claim claim);

    /**
     * Stores a later version; a final one with its Finished event, and gives the claim up. Throws {@link ClaimLost}
     * when the owner no longer holds the claim or the stored version is not an earlier one.
     */
    void save(Execution next, String owner);

    /** Tells a finished execution's result once more; does nothing for an unfinished one. */
    void tellAgain(Execution finished);

    Optional<Execution> find(OrgId org, ExecutionId id);

    /** The execution that made this tool call. */
    Optional<Execution> findByCall(OrgId org, String callId);

    /** Newest first, at most limit, of this agent if given, those after the given one. */
    List<Execution> list(OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit);

    /** Asks the worker to stop; false when there is no such unfinished execution. */
    boolean requestCancel(OrgId org, ExecutionId id);

    /** The claim was lost: another worker goes on, and this one must not write. */
    final class ClaimLost extends RuntimeException {
        public ClaimLost(ExecutionId id) {
            super("claim lost: " + id);
        }
    }
}
