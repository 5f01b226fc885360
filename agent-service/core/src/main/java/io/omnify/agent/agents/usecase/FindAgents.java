package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** Looks agents up; an organisation whose creation was not heard of yet gets its built-in ones first. */
public final class FindAgents {
    private final Agents agents;
    private final ProvisionBuiltIns provision;

    public FindAgents(Agents agents, ProvisionBuiltIns provision) {
        this.agents = agents;
        this.provision = provision;
    }

    public Agent one(OrgId org, String id) {
        return find(org, id).orElseThrow(() -> new Refused(new Refusal.AgentNotFound(id)));
    }

    public Optional<Agent> find(OrgId org, String id) {
        if (!AgentId.isValid(id)) return Optional.empty();
        var found = agents.find(org, new AgentId(id));
        if (found.isPresent() || AgentType.ofCode(id).isEmpty()) return found;
        provision.handle(org);
        return agents.find(org, new AgentId(id));
    }

    public List<Agent> list(OrgId org, Optional<AgentType> type, Optional<AgentId> after, int limit) {
        provision.handle(org);
        return agents.list(org, type, after, limit);
    }
}
