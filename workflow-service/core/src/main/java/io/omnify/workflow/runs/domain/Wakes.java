package io.omnify.workflow.runs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds when a run has to be looked at next. */
final class Wakes {
    private final Draft draft;
    private final @Nullable Instant completedAt;
    private @Nullable Instant earliest;

    Wakes(Draft draft, @Nullable Instant completedAt, @Nullable Instant confirmAt) {
        this.draft = draft;
        this.completedAt = completedAt;
        this.earliest = confirmAt;
    }

    @Nullable
    Instant next() {
        if (completedAt != null) {
            consider(completedAt.plus(Draft.KEPT));
            return earliest;
        }
        consider(draft.deadline());
        for (var step : draft.steps().values()) {
            if (!held(step)) consider(step.delivery().nextAt());
            consider(step.delivery().deadline());
        }
        return earliest;
    }

    /** While the run is paused, the next attempt waits for it to go on. */
    private boolean held(StepRun step) {
        return draft.control().paused()
                && step.status() == StepStatus.WAITING
                && step.note().waiting() == null;
    }

    private void consider(@Nullable Instant time) {
        if (time != null && (earliest == null || time.isBefore(earliest))) earliest = time;
    }
}
