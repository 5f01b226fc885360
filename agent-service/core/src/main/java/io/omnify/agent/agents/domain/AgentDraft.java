package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An agent as its author writes it. What is null is taken from the template of its type. */
public record AgentDraft(
        String name,
        AgentType type,
        @Nullable String description,
        Task task,
        Means means,
        Bounds bounds,
        Map<String, @Nullable Object> config,
        List<String> capabilities) {
    public AgentDraft {
        config = Json.copy(config);
        capabilities = List.copyOf(capabilities);
    }

    /** An agent that is in all as its type has it. */
    public static AgentDraft of(String name, AgentType type) {
        return new AgentDraft(name, type, null, Task.OPEN, Means.USUAL, Bounds.NONE, Json.object(), List.of());
    }

    public AgentDraft with(Task other) {
        return new AgentDraft(name, type, description, other, means, bounds, config, capabilities);
    }

    public AgentDraft with(Means other) {
        return new AgentDraft(name, type, description, task, other, bounds, config, capabilities);
    }

    public AgentDraft with(Bounds other) {
        return new AgentDraft(name, type, description, task, means, other, config, capabilities);
    }

    /** Everything said: what was left open is now as the type's template has it. */
    public AgentDraft filled() {
        var template = AgentTemplate.of(type);
        return new AgentDraft(
                name.strip(),
                type,
                description == null ? template.description() : description,
                task.filled(template),
                means.filled(template),
                bounds,
                config,
                capabilities);
    }
}
