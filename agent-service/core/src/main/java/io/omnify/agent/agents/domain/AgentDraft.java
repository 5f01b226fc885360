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
        @Nullable String instructions,
        @Nullable String model,
        Map<String, @Nullable Object> config,
        List<String> capabilities,
        @Nullable List<String> tools,
        @Nullable Map<String, @Nullable Object> outputSchema,
        Map<String, @Nullable Object> guardrails,
        Budget budget) {
    public AgentDraft {
        config = Json.copy(config);
        capabilities = List.copyOf(capabilities);
        tools = tools == null ? null : List.copyOf(tools);
        outputSchema = outputSchema == null ? null : Json.copy(outputSchema);
        guardrails = Json.copy(guardrails);
    }

    /** Everything said: what was left open is now as the type's template has it. */
    public AgentDraft filled() {
        var template = AgentTemplate.of(type);
        var ownTask = instructions != null && !instructions.isBlank();
        return new AgentDraft(
                name,
                type,
                description == null ? template.description() : description,
                ownTask ? instructions : template.instructions(),
                model,
                config,
                capabilities,
                tools == null ? template.tools() : tools,
                outputSchema == null && !ownTask ? template.outputSchema() : outputSchema,
                guardrails,
                budget);
    }
}
