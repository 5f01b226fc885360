package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody to give work to: instructions, tools and the form of the answer. Immutable; a change is a new version. */
public record Agent(
        AgentId id,
        OrgId org,
        String name,
        AgentType type,
        String description,
        String instructions,
        @Nullable String model,
        Map<String, @Nullable Object> config,
        List<String> capabilities,
        List<String> tools,
        @Nullable Map<String, @Nullable Object> outputSchema,
        Map<String, @Nullable Object> guardrails,
        Budget budget,
        boolean builtIn,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** A new state and the fact that led to it; they are stored together or not at all. */
    public record Change(Agent agent, AgentEvent event) {}

    public Agent {
        config = Json.copy(config);
        capabilities = List.copyOf(capabilities);
        tools = List.copyOf(tools);
        outputSchema = outputSchema == null ? null : Json.copy(outputSchema);
        guardrails = Json.copy(guardrails);
    }

    public static Change create(OrgId org, AgentId id, AgentDraft draft, Instant now) {
        return created(version(org, id, draft, false, 1, now, now));
    }

    /** The agent of this type that every organisation starts with; its id is the type. */
    public static Change builtIn(OrgId org, AgentType type, Instant now) {
        var template = AgentTemplate.of(type);
        var id = new AgentId(type.code());
        return created(version(org, id, template.draft(), true, 1, now, now));
    }

    private static Change created(Agent agent) {
        return new Change(agent, new AgentEvent.Created(agent.org, agent.id, agent.name, agent.type, agent.createdAt));
    }

    public Change change(AgentDraft draft, Instant now) {
        var next = version(org, id, draft, builtIn, version + 1, createdAt, now);
        return new Change(next, new AgentEvent.Changed(org, id, next.version, now));
    }

    public Change delete(Instant now) {
        return new Change(this, new AgentEvent.Deleted(org, id, now));
    }

    private static Agent version(
            OrgId org, AgentId id, AgentDraft draft, boolean builtIn, long version, Instant created, Instant now) {
        var all = draft.filled();
        return new Agent(
                id,
                org,
                all.name().strip(),
                all.type(),
                all.description() == null ? "" : all.description(),
                all.instructions() == null ? "" : all.instructions(),
                all.model(),
                all.config(),
                all.capabilities(),
                all.tools() == null ? List.of() : all.tools(),
                all.outputSchema(),
                all.guardrails(),
                all.budget(),
                builtIn,
                version,
                created,
                now);
    }
}
