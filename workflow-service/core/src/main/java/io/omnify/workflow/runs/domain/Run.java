package io.omnify.workflow.runs.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine remembers of one execution of a workflow version. Immutable.
 *
 * @param steps by step id, in the order of the definition; empty until the run has started
 * @param sequence grows with every visible change, also across a crash that forgot the last ones
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
        Alarm alarm) {

    /** What was asked for, by whom and when; never changes. {@code traceparent} is empty outside a trace. */
    public record Origin(
            OrgId org,
            WorkflowId workflow,
            int version,
            Map<String, @Nullable Object> input,
            String startedBy,
            Instant startedAt,
            String traceparent) {}

    /**
     * When the engine wants to look at the run again by itself.
     *
     * @param at the earliest timer set and not fired yet
     * @param confirmAt when to repeat what a timer caused, as no input would cause it again after a crash
     */
    public record Alarm(@Nullable Instant at, @Nullable Instant confirmAt) {
        public static final Alarm NONE = new Alarm(null, null);
    }

    public Run {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** A run that was asked for and has not started. */
    public static Run asked(RunId id, Origin origin) {
        return new Run(id, origin, RunStatus.PENDING, Map.of(), null, null, null, 0, Alarm.NONE);
    }

    public boolean started() {
        return status != RunStatus.PENDING;
    }
}
