package io.omnify.workflow.runs.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine remembers of one execution of a workflow version. Immutable.
 *
 * @param steps by step id, in the order of the definition, then what began on the way: the items of a loop as
 *     {@code step.0}, what undoes a step as {@code step.undo}, and {@code on_failure}; empty until the run has started
 * @param sequence grows with every visible change, also across a crash that forgot the last ones
 * @param cause who or what brought about the latest visible change
 */
public record Run(
        RunId id,
        Origin origin,
        RunStatus status,
        Map<String, StepRun> steps,
        @Nullable Object output,
        @Nullable Failure error,
        @Nullable Instant completedAt,
        long sequence,
        Alarm alarm,
        Control control,
        Actor cause) {

    /**
     * What was asked for, by whom and when; changes only from version 0 to the one it is pinned to.
     *
     * @param traceparent empty outside a trace
     * @param parent the step of another run that waits for this one
     */
    public record Origin(
            OrgId org,
            WorkflowId workflow,
            int version,
            Map<String, @Nullable Object> input,
            String startedBy,
            Instant startedAt,
            String traceparent,
            @Nullable Parent parent) {

        public Origin(
                OrgId org,
                WorkflowId workflow,
                int version,
                Map<String, @Nullable Object> input,
                String startedBy,
                Instant startedAt,
                String traceparent) {
            this(org, workflow, version, input, startedBy, startedAt, traceparent, null);
        }
    }

    /** The attempt of a step that waits for a run; {@code depth} 1 is the child of a run nobody waits for. */
    public record Parent(RunId run, String stepId, int attempt, int depth) {}

    /**
     * When the engine wants to look at the run again by itself.
     *
     * @param at the earliest timer set and not fired yet
     * @param confirmAt when to repeat what a timer caused, as no input would cause it again after a crash
     * @param begun when a run that had to wait for its turn began: its time limit counts from there
     */
    public record Alarm(
            @Nullable Instant at,
            @Nullable Instant confirmAt,
            @Nullable Instant begun) {
        public static final Alarm NONE = new Alarm(null, null, null);
    }

    /**
     * What was done to the run from outside, and what it does about it.
     *
     * @param acts the latest, oldest first
     * @param signals received and not taken yet, oldest first
     * @param undoing why the run undoes what it did, while it does; it ends failed afterwards
     */
    public record Control(
            boolean paused,
            List<Act> acts,
            List<Signal> signals,
            @Nullable Failure undoing) {
        public static final Control NONE = new Control(false, List.of(), List.of(), null);

        public Control {
            acts = List.copyOf(acts);
            signals = List.copyOf(signals);
        }
    }

    public Run {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** A run that was asked for and has not started. */
    public static Run asked(RunId id, Origin origin) {
        return new Run(
                id,
                origin,
                RunStatus.PENDING,
                Map.of(),
                null,
                null,
                null,
                0,
                Alarm.NONE,
                Control.NONE,
                Actor.of(origin.startedBy));
    }

    /** The same run on the version it stays on; only for one that has not started. */
    public Run pinned(int version) {
        var pinned = new Origin(
                origin.org,
                origin.workflow,
                version,
                origin.input,
                origin.startedBy,
                origin.startedAt,
                origin.traceparent,
                origin.parent);
        return new Run(id, pinned, status, steps, output, error, completedAt, sequence, alarm, control, cause);
    }

    public boolean started() {
        return status != RunStatus.PENDING;
    }
}
