package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.port.AgentVersions;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets what is published stay with the agents it was published with: those named without a version get the one that is
 * current now. What names only a type of agent asks for whoever has that part, and is left alone.
 */
public final class PinAgents {
    private final AgentVersions agents;

    public PinAgents(AgentVersions agents) {
        this.agents = agents;
    }

    /** Versions that were found before, of a definition that comes back, are kept. */
    Definition handle(OrgId org, Definition definition) {
        var versions = new HashMap<>(definition.agentVersions());
        var unknown = definition.all().flatMap(PinAgents::open).collect(Collectors.toCollection(LinkedHashSet::new));
        unknown.removeAll(versions.keySet());
        if (!unknown.isEmpty()) versions.putAll(agents.current(org, unknown));
        return definition.with(versions);
    }

    private static Stream<String> open(Step step) {
        return step instanceof Step.Agent(var _, AgentRef.ById(var id, var version)) && version == null
                ? Stream.of(id)
                : Stream.empty();
    }
}
