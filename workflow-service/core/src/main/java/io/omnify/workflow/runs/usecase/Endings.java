package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Common;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Limits;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What follows when a step has done its work, or has failed. */
final class Endings {
    private final Rendering rendering;

    Endings(Rendering rendering) {
        this.rendering = rendering;
    }

    void complete(Draft draft, Step step, StepRun run, @Nullable Object raw) {
        try {
            completed(draft, run, rendering.small(draft, rendering.output(draft, step, run, raw)));
        } catch (TooLarge e) {
            fail(draft, step, run, Failure.permanent("output_too_large", "the step's output " + e.reason()));
        } catch (EvaluationFailed e) {
            fail(draft, step, run, Failure.permanent("expression_failed", "output_mapping: " + e.reason()));
        }
    }

    private void completed(Draft draft, StepRun run, @Nullable Object output) {
        draft.put(run.ended(StepStatus.COMPLETED, output, null, draft.now()));
        if (output == null || !tooLarge(draft)) return;
        draft.put(run.ended(StepStatus.COMPLETED, rendering.aside(draft, output), null, draft.now()));
        if (tooLarge(draft)) failRun(draft, Failure.permanent("run_too_large", "the run's data exceeds 640 KiB"));
    }

    private static boolean tooLarge(Draft draft) {
        return Limits.runTooLarge(draft.before().origin().input(), draft.steps().values());
    }

    /** Tries again later if the step's retry allows it, and otherwise lets the step fail for good. */
    void fail(Draft draft, Step step, StepRun run, Failure failure) {
        var at = again(draft, step, run, failure);
        if (at != null) draft.put(run.waiting(failure, at, Deadlines.step(draft, step, run)));
        else failForGood(draft, step, run, failure);
    }

    void failForGood(Draft draft, Step step, StepRun run, Failure failure) {
        failForGood(draft, step, run, null, failure);
    }

    void failForGood(Draft draft, Step step, StepRun run, @Nullable Object output, Failure failure) {
        draft.put(given(draft, step, run).ended(StepStatus.FAILED, output, failure, draft.now()));
        boolean inside = run.stepId().contains(".") || run.stepId().equals(Definition.OnFailure.STEP_ID);
        if (inside || step.common().onError() == Common.OnError.CONTINUE) return;
        var message = "step '" + run.stepId() + "' failed: " + failure.message();
        failRun(draft, Failure.permanent(failure.code(), message));
    }

    /** Nobody knows what became of it. */
    void unknown(Draft draft, Step step, StepRun run, @Nullable Object known, Failure failure) {
        draft.put(given(draft, step, run).ended(StepStatus.NEEDS_ATTENTION, known, failure, draft.now()));
    }

    private StepRun given(Draft draft, Step step, StepRun run) {
        try {
            return step instanceof Step.Wait ? run : run.given(rendering.input(draft, step, run));
        } catch (EvaluationFailed e) {
            return run;
        }
    }

    /** Ends the run, or, where the definition wants it, first undoes what was done. */
    static void failRun(Draft draft, Failure failure) {
        if (draft.ended() || draft.control().undoing() != null) return;
        if (Undo.wanted(draft)) Undo.begin(draft, failure);
        else draft.end(RunStatus.FAILED, null, failure);
    }

    /** When to try again; null means never. */
    private static @Nullable Instant again(Draft draft, Step step, StepRun run, Failure failure) {
        var retry = step.common().retry();
        boolean undoing = draft.control().undoing() != null && !Undo.belongs(run);
        if (undoing || !failure.retryable() || run.attempts() >= retry.maxAttempts()) return null;
        if (retry.nonRetryable().contains(failure.code())) return null;
        double seconds = retry.delayAfter(run.attempts(), spread(draft, run));
        var at = draft.now().plusMillis((long) (Math.max(seconds, failure.retryAfterSeconds()) * 1000));
        return beyond(at, budget(retry.budgetSeconds(), run)) || beyond(at, Deadlines.step(draft, step, run))
                ? null
                : at;
    }

    private static @Nullable Instant budget(long seconds, StepRun run) {
        var started = run.startedAt();
        return seconds == 0 || started == null ? null : started.plusSeconds(seconds);
    }

    private static boolean beyond(Instant at, @Nullable Instant limit) {
        return limit != null && at.isAfter(limit);
    }

    /** Looks random and is derived, so that a replay waits equally long. */
    private static double spread(Draft draft, StepRun run) {
        int hash = Command.id(draft.before().id(), run.stepId(), run.attempt()).hashCode() * 0x9E3779B9;
        return (hash >>> 8) / (double) (1 << 24);
    }
}
