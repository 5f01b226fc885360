package io.omnify.workflow.contract;

import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** What the engine reads of agent.step.finished.v1. */
public record StepFinishedV1(
        String commandId,
        String runId,
        String stepId,
        int attempt,
        String status,
        @Nullable Object output,
        @Nullable Error error,
        @Nullable Object known,
        @Nullable String executionId,
        @Nullable String mode) {
    public static final String TYPE = "agent.step.finished.v1";

    /** Why the attempt did not succeed. */
    public record Error(
            @Nullable String code,
            @Nullable String message,
            boolean retryable,
            @Nullable Double retryAfterSeconds) {}

    public Input toInput() {
        var outcome = switch (status) {
            case "completed" -> new Input.Outcome.Completed(output);
            case "failed" -> new Input.Outcome.Failed(failure());
            case "needs_attention" -> new Input.Outcome.Unknown(failure(), known);
            default -> throw new IllegalArgumentException("unknown step status " + status);
        };
        return new Input.StepFinished(commandId, stepId, attempt, outcome, text(mode), text(executionId));
    }

    private Failure failure() {
        if (error == null) return Failure.permanent("failed", "the agent gave no reason");
        var after = error.retryAfterSeconds();
        var code = error.code() == null ? "failed" : error.code();
        return new Failure(code, shortened(text(error.message())), error.retryable(), after == null ? 0 : after);
    }

    private static String shortened(String message) {
        return message.length() <= 2_000 ? message : message.substring(0, 2_000);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
