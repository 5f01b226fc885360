package io.omnify.workflow.runs.domain;

import org.jspecify.annotations.Nullable;

/** Everything that can happen to a run. */
public sealed interface Input {
    record Start() implements Input {}

    /** Somebody works on the command. */
    record StepStarted(String commandId, String stepId, int attempt, String executionId) implements Input {}

    record StepFinished(String commandId, String stepId, int attempt, Outcome outcome, String mode, String executionId)
            implements Input {}

    /** Time has passed. */
    record TimerFired() implements Input {}

    record Cancel(String by, String reason) implements Input {}

    /** How an attempt ended. */
    sealed interface Outcome {
        record Completed(@Nullable Object output) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}

        record Unknown(Failure failure) implements Outcome {}
    }
}
