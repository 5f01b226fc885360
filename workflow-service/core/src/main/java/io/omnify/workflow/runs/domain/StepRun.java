package io.omnify.workflow.runs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of a run has come.
 *
 * @param mode which kind of world produced the output: live, simulation or fallback; empty while unknown
 * @param executionId the agent's own name for the attempt; empty while unknown
 */
public record StepRun(
        String stepId,
        StepStatus status,
        int attempt,
        @Nullable Object output,
        @Nullable Failure error,
        String mode,
        String executionId,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Delivery delivery) {

    /**
     * What the engine still has to do for the attempt by itself.
     *
     * @param sent how often the command went out
     * @param acknowledged whether somebody said to be working on it
     * @param nextAt when to send again (running) or to try again (waiting)
     * @param deadline when the attempt has taken too long
     */
    public record Delivery(
            int sent,
            boolean acknowledged,
            @Nullable Instant nextAt,
            @Nullable Instant deadline) {
        public static final Delivery NONE = new Delivery(0, false, null, null);
    }

    public static StepRun pending(String stepId) {
        return new StepRun(stepId, StepStatus.PENDING, 0, null, null, "", "", null, null, Delivery.NONE);
    }

    /** An attempt goes out. */
    public StepRun attempt(int number, Instant now, Instant sendAgainAt, Instant deadline) {
        var started = startedAt == null ? now : startedAt;
        var delivery = new Delivery(1, false, sendAgainAt, deadline);
        return new StepRun(stepId, StepStatus.RUNNING, number, null, null, "", "", started, null, delivery);
    }

    public StepRun sentAgain(Instant nextAt) {
        return with(new Delivery(delivery.sent + 1, false, nextAt, delivery.deadline));
    }

    public StepRun acknowledged(String execution) {
        var known = new Delivery(delivery.sent, true, null, delivery.deadline);
        return new StepRun(stepId, status, attempt, output, error, mode, execution, startedAt, completedAt, known);
    }

    public StepRun waiting(Failure failure, Instant until) {
        var delivery = new Delivery(0, false, until, null);
        return new StepRun(
                stepId, StepStatus.WAITING, attempt, null, failure, mode, executionId, startedAt, null, delivery);
    }

    public StepRun ended(StepStatus how, @Nullable Object output, @Nullable Failure failure, Instant now) {
        var started = startedAt == null && how != StepStatus.CANCELLED ? now : startedAt;
        return new StepRun(stepId, how, attempt, output, failure, mode, executionId, started, now, Delivery.NONE);
    }

    /** What the agent said about itself when it finished. */
    public StepRun by(String mode, String executionId) {
        var execution = executionId.isEmpty() ? this.executionId : executionId;
        return new StepRun(stepId, status, attempt, output, error, mode, execution, startedAt, completedAt, delivery);
    }

    private StepRun with(Delivery delivery) {
        return new StepRun(stepId, status, attempt, output, error, mode, executionId, startedAt, completedAt, delivery);
    }
}
