package io.omnify.agent.adapter.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.omnify.agent.adapter.rest.AgentParts.BudgetRequest;
import io.omnify.agent.adapter.rest.AgentParts.LimitsForm;
import io.omnify.agent.adapter.rest.AgentParts.MemoryForm;
import io.omnify.agent.adapter.rest.AgentParts.ModelForm;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.shared.domain.Json;
import io.omnify.platform.web.ProblemException;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent as a client writes it; {@code type} and {@code configuration} are older names that still work. */
record AgentRequest(
        @Nullable String agentId,
        @Nullable String organizationId,
        @NotBlank String name,
        @JsonAlias("type") @NotBlank String agentType,
        @Nullable String description,

        @Schema(description = "May name variables as {{variable}}; those must be declared in variables") @Nullable
        String instructions,

        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Map<String, @Nullable Object> inputSchema,
        @Nullable String model,

        @Schema(description = "In the order they are asked; wins over model") @Nullable
        List<ModelForm> models,

        @JsonAlias("configuration") @Nullable Map<String, @Nullable Object> config,
        @Nullable List<String> capabilities,

        @Schema(
                description =
                        "Each a tool's name, or {name, approval: never, always or above, amount: money, max_calls}")
        @Nullable
        List<@Nullable Object> tools,

        @Nullable List<String> handoffs,
        @Nullable Map<String, @Nullable Object> outputSchema,
        @Nullable Map<String, @Nullable Object> guardrails,
        @Nullable BudgetRequest budget,
        @Nullable LimitsForm limits,
        @Nullable MemoryForm memory) {

    Optional<AgentId> chosenId() {
        if (agentId == null) return Optional.empty();
        if (!AgentId.isValid(agentId)) {
            throw ProblemException.invalid("agent_id", "must be 1 to 64 letters, digits, dashes or underscores");
        }
        return Optional.of(new AgentId(agentId));
    }

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    AgentDraft draft() {
        return new AgentDraft(
                name,
                type(agentType),
                description,
                new Task(instructions, variables, inputSchema, outputSchema),
                new Means(
                        models == null || models.isEmpty() ? ModelChain.of(model) : ModelForm.chain(models),
                        tools == null ? null : AgentParts.tools(tools),
                        handoffs == null ? List.of() : AgentParts.present("handoffs", handoffs)),
                new Bounds(
                        limits == null ? AgentLimits.NONE : limits.limits(),
                        budget == null ? Budget.NONE : budget.budget(),
                        guardrails == null ? Json.object() : guardrails,
                        memory == null ? Memory.NONE : memory.memory()),
                config == null ? Json.object() : config,
                capabilities == null ? List.of() : AgentParts.present("capabilities", capabilities));
    }

    static AgentType type(String code) {
        return AgentType.ofCode(code)
                .orElseThrow(() -> ProblemException.invalid(
                        "agent_type",
                        "must be one of "
                                + Arrays.stream(AgentType.values())
                                        .map(AgentType::code)
                                        .collect(Collectors.joining(", "))));
    }
}
