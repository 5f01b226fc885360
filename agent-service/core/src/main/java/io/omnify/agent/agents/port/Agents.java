package io.omnify.agent.agents.port;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** All agents of all organisations; one organisation never sees another's. Each write stores state and event as one. */
public interface Agents {
    Optional<Agent> find(OrgId org, AgentId id);

    /**
     * Newest first (by creation, then id), at most limit, those after the given one.
     *
     * @param type only of this type
     * @param after the last agent of the page before
     */
    List<Agent> list(OrgId org, Optional<AgentType> type, Optional<AgentId> after, int limit);

    /** Refuses with AgentExists when the organisation has an agent of this id; the id of a deleted one is free. */
    default void add(Agent.Change created) {
        add(created, OptionalLong.empty());
    }

    /**
     * As {@link #add(Agent.Change)}, but refuses with PlanLimitReached when the organisation has {@code most} agents
     * already, however many are added at the same time.
     */
    void add(Agent.Change created, OptionalLong most);

    /**
     * Adds an agent that the organisation never had; does nothing when there is one of this id or when there was: what
     * was deleted does not come back.
     */
    void introduce(Agent.Change created);

    /**
     * Stores the next state and keeps the version it replaces; refuses with AgentChangedMeanwhile when the stored one
     * is not its predecessor.
     */
    void save(Agent.Change changed);

    /** Refuses with AgentChangedMeanwhile when the stored state is another than the given one. */
    void remove(Agent.Change deleted);
}
