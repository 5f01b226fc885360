package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.AgentParts.BudgetView;
import io.omnify.agent.adapter.rest.AgentParts.LimitsForm;
import io.omnify.agent.adapter.rest.AgentParts.MemoryForm;
import io.omnify.agent.adapter.rest.AgentParts.ModelForm;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.tools.domain.ToolGrant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent in the published shape: an id, a status ({@code active}, or {@code draft} while nothing is published), data. */
record AgentView(String agentId, String status, Data data) {
    @Schema(name = "AgentData")
    record Data(
            String name,
            String agentType,
            String description,
            String instructions,
            @Nullable Map<String, @Nullable Object> variables,
            @Nullable Map<String, @Nullable Object> inputSchema,
            @Nullable String model,
            List<ModelForm> models,
            Map<String, @Nullable Object> config,
            List<String> capabilities,

            @Schema(description = "Each a tool's name, or an object with name, approval, amount and max_calls")
            List<Object> tools,

            List<String> handoffs,
            @Nullable Map<String, @Nullable Object> outputSchema,
            Map<String, @Nullable Object> guardrails,
            BudgetView budget,
            LimitsForm limits,
            MemoryForm memory,
            boolean builtIn,

            @Schema(description = "Of what is published; 0 while nothing is")
            long version,

            @Schema(description = "When there is a draft that is not published") @Nullable
            Instant draftSavedAt,

            Instant createdAt,
            Instant updatedAt) {}

    static AgentView of(Agent agent) {
        return new AgentView(agent.id().value(), agent.isPublished() ? "active" : "draft", data(agent));
    }

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    private static Data data(Agent agent) {
        var content = agent.content();
        var draft = agent.draft();
        return new Data(
                agent.name(),
                agent.type().code(),
                agent.description(),
                agent.instructions(),
                content.task().variables(),
                content.task().inputSchema(),
                agent.models().first().orElse(null),
                ModelForm.of(agent.models()),
                agent.config(),
                content.capabilities(),
                agent.tools().stream().map(ToolGrant::json).toList(),
                content.means().handoffs(),
                agent.outputSchema(),
                agent.guardrails(),
                BudgetView.of(agent.budget()),
                LimitsForm.of(content.bounds().limits()),
                MemoryForm.of(content.bounds().memory()),
                agent.builtIn(),
                agent.version(),
                draft == null ? null : draft.savedAt(),
                agent.createdAt(),
                agent.updatedAt());
    }
}
