package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.StepRun;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long attempts and steps may take. */
final class Deadlines {
    private Deadlines() {}

    /** Seconds for one attempt unless the step says otherwise; 0 means as long as it takes. */
    static long attemptSeconds(Step step) {
        long own = step.common().timeouts().attemptSeconds();
        if (own > 0) return own;
        return switch (step) {
            case Step.Agent _ -> 600;
            case Step.Action _ -> 300;
            case Step.Http _ -> 60;
            case Step.Wait _, Step.Branch _, Step.ForEach _, Step.SubWorkflow _, Step.Approval _, Step.Transform _ -> 0;
        };
    }

    /** When the attempt that begins now has taken too long. */
    static @Nullable Instant attempt(Draft draft, Step step, StepRun run) {
        long seconds = attemptSeconds(step);
        var own = seconds == 0 ? null : draft.now().plusSeconds(seconds);
        return earlier(own, earlier(step(draft, step, run), draft.deadline()));
    }

    /** When the whole step has taken too long. */
    static @Nullable Instant step(Draft draft, Step step, StepRun run) {
        long seconds = step.common().timeouts().stepSeconds();
        if (seconds == 0) return null;
        var started = run.startedAt();
        return (started == null ? draft.now() : started).plusSeconds(seconds);
    }

    static boolean passed(@Nullable Instant time, Draft draft) {
        return time != null && !time.isAfter(draft.now());
    }

    private static @Nullable Instant earlier(@Nullable Instant a, @Nullable Instant b) {
        if (a == null) return b;
        return b == null || a.isBefore(b) ? a : b;
    }
}
