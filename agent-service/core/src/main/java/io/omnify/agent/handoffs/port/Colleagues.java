package io.omnify.agent.handoffs.port;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The other agents of an organisation, as somebody who may be given work. */
public interface Colleagues {
    /** Who may be given work by this agent, by id; nobody when the agent is gone. */
    Set<String> of(OrgId org, String agent);

    Optional<Execution> find(OrgId org, ExecutionId id);

    /**
     * Gives work and waits until it is over, waits for a person, or the deadline has come: then as it stands, and it is
     * told to stop. The same command is the same work. Empty when there is no such agent or it takes no work.
     */
    Optional<Execution> ask(OrgId org, String command, Work work, Instant deadline) throws InterruptedException;

    /** What is wanted of whom. */
    record Work(String agent, Map<String, @Nullable Object> input, Set<Permission> granted) {}
}
