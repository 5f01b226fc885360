package io.omnify.workflow.runs.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one step of a run has come.
 *
 * @param mode which kind of world produced the output: live, simulation or fallback; empty while unknown
 * @param executionId the agent's own name for the attempt, or the child run; empty while unknown
 * @param notes what only some steps have; null when there is nothing
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
        Delivery delivery,
        @Nullable Notes notes) {

    /**
     * What the engine still has to do for the attempt by itself.
     *
     * @param sent how often the command went out
     * @param acknowledged whether somebody said to be working on it
     * @param nextAt when to send again (running) or to go on (waiting)
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
        return new StepRun(stepId, StepStatus.PENDING, 0, null, null, "", "", null, null, Delivery.NONE, null);
    }

    public Notes note() {
        return notes == null ? Notes.NONE : notes;
    }

    /** The number the next attempt has: its own again when nobody knows what became of it. */
    public int nextAttempt() {
        return note().open() ? attempt : attempt + 1;
    }

    /** How many attempts count against the limit. */
    public int attempts() {
        return attempt - note().base();
    }

    /** An attempt goes out. */
    public StepRun attempt(int number, Instant now, Instant sendAgainAt, @Nullable Instant deadline) {
        return new StepRun(
                stepId,
                StepStatus.RUNNING,
                number,
                null,
                null,
                "",
                "",
                startedAt == null ? now : startedAt,
                null,
                new Delivery(1, false, sendAgainAt, deadline),
                note().waiting(null).open(false).kept());
    }

    /** A loop begins; its items do the work. */
    public StepRun looping(int items, Instant now, @Nullable Instant deadline) {
        var notes = new Notes(note().base(), false, "", note().override(), null, items, null);
        var next = new Delivery(0, true, null, deadline);
        var started = startedAt == null ? now : startedAt;
        return new StepRun(stepId, StepStatus.RUNNING, attempt + 1, null, null, "", "", started, null, next, notes);
    }

    /** Not done, for the reason. */
    public StepRun skipped(String reason, Instant now) {
        var last = new Notes(note().base(), false, reason, note().override(), null, 0, null);
        return ended(StepStatus.SKIPPED, null, null, now).noted(last);
    }

    public StepRun chose(int way) {
        return noted(new Notes(note().base(), false, "", note().override(), null, way, null));
    }

    /** Goes on waiting, for something else or somebody else. */
    public StepRun rewaiting(Waiting what) {
        return with(new Delivery(delivery.sent, false, what.until(), delivery.deadline))
                .noted(note().waiting(what));
    }

    public StepRun sentAgain(Instant nextAt) {
        return with(new Delivery(delivery.sent + 1, false, nextAt, delivery.deadline));
    }

    /** The deadline has passed: from now on the command only asks what became of it. */
    public StepRun overdue(Instant nextAt, Instant giveUpAt) {
        return with(new Delivery(delivery.sent + 1, false, nextAt, giveUpAt)).noted(note().open(true));
    }

    public StepRun acknowledged(String execution) {
        var known = new Delivery(delivery.sent, true, null, delivery.deadline);
        return with(known).by(mode, execution);
    }

    /** Failed, and tried again at the time. */
    public StepRun waiting(Failure failure, Instant until, @Nullable Instant deadline) {
        var next = new Delivery(0, false, until, deadline);
        return moved(StepStatus.WAITING, attempt, failure, startedAt, next, note().open(false));
    }

    /** The next attempt waits until its organisation may send one more; its own time does not run meanwhile. */
    public StepRun held(@Nullable Instant deadline) {
        var held = new Delivery(0, false, null, deadline);
        return moved(StepStatus.WAITING, attempt, error, startedAt, held, note().waiting(Waiting.turn()));
    }

    public boolean onHold() {
        var waiting = note().waiting();
        return status == StepStatus.WAITING && waiting != null && waiting.kind().equals(Waiting.TURN);
    }

    /** Waits for its share no longer: something else holds it up. */
    public StepRun unheld() {
        return moved(StepStatus.PENDING, attempt, error, startedAt, Delivery.NONE, note().waiting(null));
    }

    /** Waits for a time, an event or a person. */
    public StepRun waiting(Waiting what, Instant now, @Nullable Instant deadline) {
        var next = new Delivery(0, false, what.until(), deadline);
        int number = status == StepStatus.WAITING ? attempt : nextAttempt();
        return moved(StepStatus.WAITING, number, null, startedAt == null ? now : startedAt, next, note().waiting(what));
    }

    private StepRun moved(
            StepStatus how,
            int number,
            @Nullable Failure failure,
            @Nullable Instant started,
            Delivery next,
            Notes notes) {
        return new StepRun(stepId, how, number, null, failure, mode, executionId, started, null, next, notes.kept());
    }

    public StepRun ended(StepStatus how, @Nullable Object output, @Nullable Failure failure, Instant now) {
        var started = startedAt == null && how != StepStatus.CANCELLED ? now : startedAt;
        boolean out = status == StepStatus.RUNNING || status == StepStatus.NEEDS_ATTENTION;
        boolean unknown = how == StepStatus.CANCELLED && (out || onHold() && note().open());
        var last = note().waiting(null).open(unknown);
        return new StepRun(
                stepId, how, attempt, output, failure, mode, executionId, started, now, Delivery.NONE, last.kept());
    }

    /** To be done anew, by a person's wish; {@code known} says that what became of the last attempt is known. */
    public StepRun anew(boolean known, @Nullable Map<String, @Nullable Object> override) {
        var next = new Notes(attempt, !known && note().open(), "", override, null, 0, null);
        return new StepRun(
                stepId, StepStatus.PENDING, attempt, null, null, "", "", null, null, Delivery.NONE, next.kept());
    }

    public StepRun given(Map<String, @Nullable Object> input) {
        return noted(note().input(input));
    }

    /** What the agent said about itself when it finished. */
    public StepRun by(String mode, String executionId) {
        var execution = executionId.isEmpty() ? this.executionId : executionId;
        return new StepRun(
                stepId, status, attempt, output, error, mode, execution, startedAt, completedAt, delivery, notes);
    }

    public StepRun noted(Notes next) {
        return new StepRun(
                stepId,
                status,
                attempt,
                output,
                error,
                mode,
                executionId,
                startedAt,
                completedAt,
                delivery,
                next.kept());
    }

    private StepRun with(Delivery next) {
        return new StepRun(
                stepId, status, attempt, output, error, mode, executionId, startedAt, completedAt, next, notes);
    }
}
