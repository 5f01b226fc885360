package io.omnify.agent.executions.port;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;

/** Executions nobody works on yet: any worker with a free place takes them by {@link Claims#takeOver}. */
public interface ExecutionQueue {
    /**
     * Stores a queued execution, unless the organisation has one of the same command id. Answers the stored one, whatever
     * has become of it.
     */
    Execution add(Execution queued);

    /** The organisation's executions of these command ids, in this order; those that were never added are left out. */
    List<Execution> find(OrgId org, List<String> commands);

    /**
     * Puts one that waits for a person back into the queue, to go on until the given deadline at most; false when it
     * does not wait.
     */
    boolean resume(OrgId org, ExecutionId id, Instant deadline);
}
