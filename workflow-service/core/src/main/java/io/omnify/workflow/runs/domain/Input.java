package io.omnify.workflow.runs.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a run. Those with an {@link Order} are absorbed once per order id. */
public sealed interface Input {
    record Start() implements Input {}

    /** Somebody works on the command; for a sub-workflow {@code executionId} is the child run. */
    record StepStarted(String commandId, String stepId, int attempt, String executionId) implements Input {}

    record StepFinished(String commandId, String stepId, int attempt, Outcome outcome, String mode, String executionId)
            implements Input {}

    /** It is the turn of a run that waited for others of its workflow. */
    record TurnGiven() implements Input {}

    /** A step that waited for its organisation's share may send its attempt. */
    record Admitted(String stepId, int attempt) implements Input {}

    /** Time has passed. */
    record TimerFired() implements Input {}

    /** What makes an act of a person recognisable: its id, and who did it. An empty id is never recognised. */
    record Order(String id, Actor by) {}

    record Cancel(Order order, String reason) implements Input {}

    /** Nothing new starts until the run is resumed; what is under way may end. */
    record Pause(Order order) implements Input {}

    record Resume(Order order) implements Input {}

    /** An event for the run; waits for it complete, and without one it is kept for a wait to come. */
    record Signal(Order order, String name, @Nullable Object data) implements Input {}

    /** Tries a step again that did not succeed; an empty step means each that failed or was cancelled. */
    record Retry(Order order, String stepId) implements Input {}

    /** Does a step and everything after it again; {@code input}, when there, takes the place of the step's own. */
    record Rerun(Order order, String fromStep, @Nullable Map<String, @Nullable Object> input) implements Input {}

    /** A person says what became of an attempt of which nobody knew. */
    record Resolve(
            Order order,
            String stepId,
            Resolution resolution,
            @Nullable Object output) implements Input {}

    enum Resolution {
        DONE,
        NOT_DONE,
        RETRY
    }

    /**
     * A person answers an approval.
     *
     * @param ask the name of what was asked: what is asked later is not answered, however often this comes
     * @param role the person's role, as an approval may ask for one
     * @param edited takes the place of what was to be approved, when there
     */
    record Decide(
            Order order,
            String stepId,
            String ask,
            boolean approved,
            @Nullable Object edited,
            String note,
            String role) implements Input {}

    /** How an attempt ended. */
    sealed interface Outcome {
        record Completed(@Nullable Object output) implements Outcome {}

        record Failed(Failure failure) implements Outcome {}

        /** Nobody knows whether it took effect; {@code known} is what is known. */
        record Unknown(Failure failure, @Nullable Object known) implements Outcome {}
    }
}
