package io.omnify.agent.adapter.rest;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The wire forms of an execution and its parts. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
final class Views {
    private Views() {}

    record MoneyView(String amount, String currency) {
        static MoneyView of(Money money) {
            return new MoneyView(money.amount(), money.currency().getCurrencyCode());
        }

        static @Nullable MoneyView ofNullable(@Nullable Money money) {
            return money == null ? null : of(money);
        }

        /** What a request says, or a refusal that names its field. */
        Money toDomain(String field) {
            if (amount != null && currency != null) {
                try {
                    return Money.of(amount, currency);
                } catch (IllegalArgumentException e) {
                    // said below
                }
            }
            throw ProblemException.invalid(field, "must be such as {\"amount\":\"50.00\",\"currency\":\"EUR\"}");
        }
    }

    record UsageView(long inputTokens, long outputTokens, MoneyView cost) {
        static UsageView of(Execution execution) {
            var usage = execution.usage();
            return new UsageView(usage.inputTokens(), usage.outputTokens(), MoneyView.of(execution.cost()));
        }
    }

    record ErrorView(
            String code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterSeconds) {
        static @Nullable ErrorView of(@Nullable Failure failure) {
            if (failure == null) return null;
            var after = failure.retryAfter();
            return new ErrorView(
                    failure.code(), failure.message(), failure.retryable(), after == null ? null : after.toSeconds());
        }
    }

    /** What an execution came to. */
    record ExecutionView(
            String executionId,
            String agentId,
            @Nullable String agentType,

            @Schema(description = "Of the agent that ran; 0 for a draft")
            long agentVersion,

            String status,
            @Nullable Map<String, @Nullable Object> data,
            @Nullable ErrorView error,
            String mode,
            UsageView usage,
            @Nullable String runId,
            @Nullable String stepId,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Double durationSeconds) {
        static ExecutionView of(Execution execution) {
            var step = execution.command().step();
            return new ExecutionView(
                    execution.id().value(),
                    execution.agent().id(),
                    execution.agent().type(),
                    execution.agent().version(),
                    execution.status().code(),
                    execution.output(),
                    ErrorView.of(execution.failure()),
                    execution.mode().code(),
                    UsageView.of(execution),
                    step == null ? null : step.runId(),
                    step == null ? null : step.stepId(),
                    execution.startedAt(),
                    execution.completedAt(),
                    seconds(execution));
        }
    }

    /** The same with all that was said and called on the way. */
    record ExecutionDetailView(
            String executionId,
            String agentId,
            @Nullable String agentType,
            long agentVersion,
            String status,
            Map<String, @Nullable Object> input,
            @Nullable Map<String, @Nullable Object> data,
            @Nullable ErrorView error,
            String mode,
            UsageView usage,
            @Nullable String runId,
            @Nullable String stepId,
            Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable Double durationSeconds,
            List<TurnView> turns,
            List<ToolCallView> toolCalls,
            List<FallbackView> fallbacks,
            List<GuardrailView> guardrails,
            List<RulingView> rulings) {
        static ExecutionDetailView of(Execution execution) {
            var step = execution.command().step();
            return new ExecutionDetailView(
                    execution.id().value(),
                    execution.agent().id(),
                    execution.agent().type(),
                    execution.agent().version(),
                    execution.status().code(),
                    execution.input(),
                    execution.output(),
                    ErrorView.of(execution.failure()),
                    execution.mode().code(),
                    UsageView.of(execution),
                    step == null ? null : step.runId(),
                    step == null ? null : step.stepId(),
                    execution.startedAt(),
                    execution.completedAt(),
                    seconds(execution),
                    execution.turns().stream().map(TurnView::of).toList(),
                    execution.calls().stream()
                            .map(call -> ToolCallView.of(execution, call))
                            .toList(),
                    execution.fallbacks().stream().map(FallbackView::of).toList(),
                    execution.guardrails().stream().map(GuardrailView::of).toList(),
                    execution.rulings().stream().map(RulingView::of).toList());
        }
    }

    record TurnView(
            int turn,
            String model,
            String finish,
            String text,
            List<String> violations,
            long inputTokens,
            long outputTokens,
            MoneyView cost,
            Instant startedAt,
            Instant completedAt) {
        static TurnView of(Turn turn) {
            return new TurnView(
                    turn.number(),
                    turn.model(),
                    turn.finish().name().toLowerCase(Locale.ROOT),
                    turn.text(),
                    turn.violations(),
                    turn.usage().inputTokens(),
                    turn.usage().outputTokens(),
                    MoneyView.of(turn.cost()),
                    turn.startedAt(),
                    turn.completedAt());
        }
    }

    private static @Nullable Double seconds(Execution execution) {
        var end = execution.completedAt();
        return end == null ? null : Duration.between(execution.startedAt(), end).toMillis() / 1000.0;
    }
}
