package io.omnify.agent.agents;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Agents in a map, and the events that would have been told. */
public final class InMemoryAgents implements Agents, Provisioning {
    public final List<AgentEvent> events = new ArrayList<>();
    private final Map<String, Agent> all = new LinkedHashMap<>();
    private final Set<OrgId> provisioned = new HashSet<>();

    private static String key(OrgId org, AgentId id) {
        return org + "/" + id;
    }

    @Override
    public synchronized Optional<Agent> find(OrgId org, AgentId id) {
        return Optional.ofNullable(all.get(key(org, id)));
    }

    @Override
    public synchronized List<Agent> list(OrgId org, Optional<AgentType> type, Optional<AgentId> after, int limit) {
        var newestFirst = Comparator.comparing(Agent::createdAt)
                .thenComparing(agent -> agent.id().value())
                .reversed();
        var sorted = all.values().stream()
                .filter(agent -> agent.org().equals(org))
                .filter(agent -> type.isEmpty() || agent.type() == type.get())
                .sorted(newestFirst);
        var last = after.flatMap(id -> find(org, id));
        return sorted.filter(agent -> last.isEmpty() || newestFirst.compare(agent, last.get()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void add(Agent.Change created, OptionalLong most) {
        var agent = created.agent();
        long own = all.values().stream()
                .filter(known -> known.org().equals(agent.org()))
                .count();
        if (most.isPresent() && own >= most.getAsLong())
            throw new Refused(new Refusal.PlanLimitReached(Plan.Limit.AGENTS, most.getAsLong()));
        if (all.putIfAbsent(key(agent.org(), agent.id()), agent) != null) {
            throw new Refused(new Refusal.AgentExists(agent.id().value()));
        }
        events.add(created.event());
    }

    @Override
    public synchronized void save(Agent.Change changed) {
        var agent = changed.agent();
        require(agent, agent.version() - 1);
        all.put(key(agent.org(), agent.id()), agent);
        events.add(changed.event());
    }

    @Override
    public synchronized void remove(Agent.Change deleted) {
        var agent = deleted.agent();
        require(agent, agent.version());
        all.remove(key(agent.org(), agent.id()));
        events.add(deleted.event());
    }

    private void require(Agent agent, long version) {
        var stored = find(agent.org(), agent.id()).map(Agent::version);
        if (!stored.equals(Optional.of(version))) {
            throw new Refused(new Refusal.AgentChangedMeanwhile(agent.id().value()));
        }
    }

    @Override
    public synchronized boolean isDone(OrgId org) {
        return provisioned.contains(org);
    }

    @Override
    public synchronized void done(OrgId org) {
        provisioned.add(org);
    }
}
