package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Budget;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agent in the published shape: an id, a status, data. */
record AgentView(String agentId, String status, Data data) {
    @Schema(name = "AgentData")
    record Data(
            String name,
            String agentType,
            String description,
            String instructions,
            @Nullable String model,
            Map<String, @Nullable Object> config,
            List<String> capabilities,
            List<String> tools,
            @Nullable Map<String, @Nullable Object> outputSchema,
            Map<String, @Nullable Object> guardrails,
            BudgetView budget,
            boolean builtIn,
            long version,
            Instant createdAt,
            Instant updatedAt) {}

    record BudgetView(@Nullable MoneyView perRun, @Nullable MoneyView perMonth) {
        static BudgetView of(Budget budget) {
            return new BudgetView(MoneyView.ofNullable(budget.perRun()), MoneyView.ofNullable(budget.perMonth()));
        }
    }

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static AgentView of(Agent agent) {
        var data = new Data(
                agent.name(),
                agent.type().code(),
                agent.description(),
                agent.instructions(),
                agent.model(),
                agent.config(),
                agent.capabilities(),
                agent.tools(),
                agent.outputSchema(),
                agent.guardrails(),
                BudgetView.of(agent.budget()),
                agent.builtIn(),
                agent.version(),
                agent.createdAt(),
                agent.updatedAt());
        return new AgentView(agent.id().value(), "active", data);
    }
}
