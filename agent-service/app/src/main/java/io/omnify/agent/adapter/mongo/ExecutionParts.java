package io.omnify.agent.adapter.mongo;

import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stored forms of what an execution is made of. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
public final class ExecutionParts {
    private ExecutionParts() {}

    public record StepDocument(
            String runId,
            String stepId,
            int attempt,
            @Nullable Instant deadline) {
        static @Nullable StepDocument of(Command.@Nullable Step step) {
            return step == null ? null : new StepDocument(step.runId(), step.stepId(), step.attempt(), step.deadline());
        }

        Command.Step toDomain() {
            return new Command.Step(runId, stepId, attempt, deadline);
        }
    }

    public record LimitsDocument(
            int maxTurns,
            int maxToolCalls,
            long perTurnMillis,
            Instant deadline,
            @Nullable MoneyDocument perRun,
            @Nullable List<GiverDocument> givers) {
        static LimitsDocument of(Limits limits) {
            return new LimitsDocument(
                    limits.maxTurns(),
                    limits.maxToolCalls(),
                    limits.perTurn().toMillis(),
                    limits.deadline(),
                    MoneyDocument.of(limits.perRun()),
                    limits.givers().stream().map(GiverDocument::of).toList());
        }

        Limits toDomain() {
            var given = givers == null
                    ? List.<Limits.Giver>of()
                    : givers.stream().map(GiverDocument::toDomain).toList();
            return new Limits(
                    maxTurns,
                    maxToolCalls,
                    Duration.ofMillis(perTurnMillis),
                    deadline,
                    MoneyDocument.toDomain(perRun),
                    given);
        }
    }

    public record GiverDocument(String execution, MoneyDocument perRun) {
        static GiverDocument of(Limits.Giver giver) {
            return new GiverDocument(
                    giver.execution().value(), Objects.requireNonNull(MoneyDocument.of(giver.perRun())));
        }

        Limits.Giver toDomain() {
            return new Limits.Giver(new ExecutionId(execution), perRun.toDomain());
        }
    }

    public record FailureDocument(
            String code,
            String message,
            boolean retryable,
            @Nullable Long retryAfterMillis) {
        static @Nullable FailureDocument of(@Nullable Failure failure) {
            if (failure == null) return null;
            var after = failure.retryAfter();
            return new FailureDocument(
                    failure.code(), failure.message(), failure.retryable(), after == null ? null : after.toMillis());
        }

        Failure toDomain() {
            return new Failure(
                    code, message, retryable, retryAfterMillis == null ? null : Duration.ofMillis(retryAfterMillis));
        }
    }

    public record TurnDocument(
            int number,
            String responseId,
            String model,
            String finish,
            String text,
            boolean structured,
            List<String> violations,
            long inputTokens,
            long cachedInputTokens,
            long outputTokens,
            MoneyDocument cost,
            Instant startedAt,
            Instant completedAt) {
        static TurnDocument of(Turn turn) {
            return new TurnDocument(
                    turn.number(),
                    turn.responseId(),
                    turn.model(),
                    turn.finish().name(),
                    words(turn),
                    turn.data() != null,
                    turn.violations(),
                    turn.usage().inputTokens(),
                    turn.usage().cachedInputTokens(),
                    turn.usage().outputTokens(),
                    MoneyDocument.of(turn.cost()),
                    turn.startedAt(),
                    turn.completedAt());
        }

        /** An object is kept as its words; what was changed in it, in words of our own. */
        private static String words(Turn turn) {
            var data = turn.data();
            return data != null && turn.text().isEmpty() ? JsonText.write(data) : turn.text();
        }

        Turn toDomain() {
            return new Turn(
                    number,
                    responseId,
                    model,
                    Finish.valueOf(finish),
                    text,
                    structured ? JsonText.read(text) : null,
                    violations,
                    new Usage(inputTokens, cachedInputTokens, outputTokens),
                    cost.toDomain(),
                    startedAt,
                    completedAt);
        }
    }

    public record CallDocument(
            String callId,
            int turn,
            String modelCallId,
            String tool,
            String rawArguments,
            boolean readable,
            String effect,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt,
            @Nullable String value,
            @Nullable String failureCode,
            @Nullable String failureMessage) {
        static CallDocument of(ToolCall call) {
            var failure = call.result() instanceof ToolResult.Failure failed ? failed : null;
            return new CallDocument(
                    call.id(),
                    call.turn(),
                    call.asked().modelCallId(),
                    call.asked().tool(),
                    call.asked().rawArguments(),
                    call.asked().arguments() != null,
                    call.effect().name(),
                    call.startedAt(),
                    call.completedAt(),
                    call.result() instanceof ToolResult.Success(var value) ? JsonText.write(value) : null,
                    failure == null ? null : failure.code(),
                    failure == null ? null : failure.message());
        }

        ToolCall toDomain() {
            var arguments = readable ? JsonText.read(rawArguments) : null;
            var asked = new FunctionCall(modelCallId, tool, rawArguments, arguments);
            return new ToolCall(callId, turn, asked, Effect.valueOf(effect), startedAt, completedAt, result());
        }

        private @Nullable ToolResult result() {
            if (value != null) return new ToolResult.Success(JsonText.read(value));
            return failureCode == null
                    ? null
                    : new ToolResult.Failure(failureCode, failureMessage == null ? "" : failureMessage);
        }
    }
}
