package io.omnify.agent.agents;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.AgentVersion;
import io.omnify.agent.agents.port.AgentVersions;
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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Agents in a map, and the events that would have been told. */
public final class InMemoryAgents implements Agents, AgentVersions, Provisioning {
    public final List<AgentEvent> events = new ArrayList<>();
    private final Map<String, Agent> all = new LinkedHashMap<>();
    private final Map<String, List<AgentVersion>> former = new LinkedHashMap<>();
    private final Set<String> everThere = new HashSet<>();
    private final Map<OrgId, Integer> provisioned = new LinkedHashMap<>();

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
        everThere.add(key(agent.org(), agent.id()));
        events.add(created.event());
    }

    @Override
    public synchronized void introduce(Agent.Change created) {
        if (!everThere.contains(key(created.agent().org(), created.agent().id()))) add(created);
    }

    @Override
    public synchronized void save(Agent.Change changed) {
        var agent = changed.agent();
        var before = Objects.requireNonNull(changed.before());
        require(before);
        var key = key(agent.org(), agent.id());
        if (before.version() != agent.version() && before.isPublished())
            former.computeIfAbsent(key, _ -> new ArrayList<>()).add(version(before));
        all.put(key, agent);
        events.add(changed.event());
    }

    @Override
    public synchronized void remove(Agent.Change deleted) {
        var agent = deleted.agent();
        require(agent);
        all.remove(key(agent.org(), agent.id()));
        former.remove(key(agent.org(), agent.id()));
        events.add(deleted.event());
    }

    private void require(Agent expected) {
        if (!find(expected.org(), expected.id()).map(Agent::tag).equals(Optional.of(expected.tag()))) {
            throw new Refused(new Refusal.AgentChangedMeanwhile(expected.id().value()));
        }
    }

    private static AgentVersion version(Agent agent) {
        return new AgentVersion(agent.version(), agent.content(), agent.updatedAt());
    }

    @Override
    public synchronized Optional<AgentVersion> find(OrgId org, AgentId id, long version) {
        return list(org, id, Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }

    @Override
    public synchronized List<AgentVersion> list(OrgId org, AgentId id, Optional<Long> before, int limit) {
        var versions = new ArrayList<>(former.getOrDefault(key(org, id), List.of()));
        find(org, id).filter(Agent::isPublished).map(InMemoryAgents::version).ifPresent(versions::add);
        return versions.reversed().stream()
                .filter(each -> before.isEmpty() || each.version() < before.get())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean isDone(OrgId org, int edition) {
        return provisioned.getOrDefault(org, 0) >= edition;
    }

    @Override
    public synchronized void done(OrgId org, int edition) {
        provisioned.put(org, edition);
    }
}
