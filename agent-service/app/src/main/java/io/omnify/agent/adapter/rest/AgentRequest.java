package io.omnify.agent.adapter.rest;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.web.ProblemException;
import jakarta.validation.constraints.NotBlank;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An agent as a client writes it; {@code type} and {@code configuration} are older names that still work. */
record AgentRequest(
        @Nullable String agentId,
        @Nullable String organizationId,
        @NotBlank String name,
        @JsonAlias("type") @NotBlank String agentType,
        @Nullable String description,
        @Nullable String instructions,
        @Nullable String model,
        @JsonAlias("configuration") @Nullable Map<String, @Nullable Object> config,
        @Nullable List<String> capabilities,
        @Nullable List<String> tools,
        @Nullable Map<String, @Nullable Object> outputSchema,
        @Nullable Map<String, @Nullable Object> guardrails,
        @Nullable BudgetRequest budget) {

    record BudgetRequest(
            @Nullable MoneyRequest perRun, @Nullable MoneyRequest perMonth) {}

    record MoneyRequest(@Nullable String amount, @Nullable String currency) {}

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
                instructions,
                model == null || model.isBlank() ? null : model.strip(),
                config == null ? Json.object() : config,
                capabilities == null ? List.of() : present("capabilities", capabilities),
                tools == null ? null : present("tools", tools),
                outputSchema,
                guardrails == null ? Json.object() : guardrails,
                budget == null ? Budget.NONE : budget(budget));
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

    private static List<String> present(String field, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) throw ProblemException.invalid(field + "[" + i + "]", "must not be null");
        }
        return values;
    }

    private static Budget budget(BudgetRequest budget) {
        return new Budget(money("budget.per_run", budget.perRun()), money("budget.per_month", budget.perMonth()));
    }

    private static @Nullable Money money(String field, @Nullable MoneyRequest money) {
        if (money == null) return null;
        if (money.amount() == null) throw ProblemException.invalid(field + ".amount", "must not be missing");
        try {
            var read = Money.of(money.amount(), money.currency() == null ? "USD" : money.currency());
            if (!read.currency().equals(Money.USD)) {
                throw ProblemException.invalid(field + ".currency", "must be USD, in which models are paid");
            }
            if (read.micros() < 0) throw ProblemException.invalid(field + ".amount", "must not be negative");
            return read;
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "must be money such as {\"amount\":\"1.50\",\"currency\":\"USD\"}");
        }
    }
}
