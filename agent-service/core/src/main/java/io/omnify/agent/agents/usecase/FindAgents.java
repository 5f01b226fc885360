package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks agents up; an organisation whose creation was not heard of yet gets its built-in ones first. */
public final class FindAgents {
    private final Agents agents;
    private final AgentVersions versions;
    private final ProvisionBuiltIns provision;

    public FindAgents(Agents agents, AgentVersions versions, ProvisionBuiltIns provision) {
        this.agents = agents;
        this.versions = versions;
        this.provision = provision;
    }

    public Agent one(OrgId org, String id) {
        return find(org, id).orElseThrow(() -> new Refused(new Refusal.AgentNotFound(id)));
    }

    public Optional<Agent> find(OrgId org, String id) {
        if (!AgentId.isValid(id)) return Optional.empty();
        var found = agents.find(org, new AgentId(id));
        var type = AgentType.ofCode(id);
        if (found.isPresent() || type.isEmpty()) return found;
        provision.onDemand(org, type.get());
        return agents.find(org, new AgentId(id));
    }

    /** The current one when version is null, else as it was in that version; version 0 is its draft. */
    public Optional<Agent> find(OrgId org, String id, @Nullable Long version) {
        return version == null ? find(org, id) : pinned(org, id, version);
    }

    /** The same; refuses with what there is not, the agent or the version of it. */
    public Agent one(OrgId org, String id, @Nullable Long version) {
        return find(org, id, version).orElseThrow(() -> new Refused(absent(org, id, version)));
    }

    private Refusal absent(OrgId org, String id, @Nullable Long version) {
        return version == null || find(org, id).isEmpty()
                ? new Refusal.AgentNotFound(id)
                : new Refusal.NoSuchVersion(id, version == 0 ? AgentHistory.DRAFT : version.toString());
    }

    /** The agent as it was in this version; version 0 is its draft. */
    public Optional<Agent> pinned(OrgId org, String id, long version) {
        return find(org, id).flatMap(agent -> pinned(agent, version));
    }

    private Optional<Agent> pinned(Agent agent, long version) {
        var draft = agent.draft();
        if (version == 0) return Optional.ofNullable(draft).map(each -> agent.as(each.content(), 0));
        if (version == agent.version()) return Optional.of(agent);
        return versions.find(agent.org(), agent.id(), version).map(each -> agent.as(each.content(), each.version()));
    }

    public List<Agent> list(OrgId org, Optional<AgentType> type, Optional<AgentId> after, int limit) {
        provision.handle(org);
        return agents.list(org, type, after, limit);
    }
}
