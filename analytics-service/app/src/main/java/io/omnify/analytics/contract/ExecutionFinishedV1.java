package io.omnify.analytics.contract;

import io.omnify.analytics.activity.domain.ExecutionFact;
import io.omnify.analytics.metrics.domain.Money;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of {@code agent.execution.finished.v1}, promised by agent-service. */
public record ExecutionFinishedV1(
        String executionId,
        String agentId,
        @Nullable String agentType,
        String status,
        long inputTokens,
        long outputTokens,
        @Nullable Cost cost,
        Instant completedAt) {
    public static final String TYPE = "agent.execution.finished.v1";
    private static final Currency USUAL = Currency.getInstance("USD");

    /** Money as it travels. */
    public record Cost(BigDecimal amount, String currency) {}

    public ExecutionFact toDomain(OrgId org) {
        var type = agentType == null ? agentId : agentType;
        return new ExecutionFact(
                org, executionId, agentId, type, status, inputTokens, outputTokens, money(), completedAt);
    }

    private Money money() {
        if (cost == null) return new Money(0, USUAL);
        return Money.of(Objects.requireNonNull(cost).amount(), Currency.getInstance(cost.currency()));
    }
}
