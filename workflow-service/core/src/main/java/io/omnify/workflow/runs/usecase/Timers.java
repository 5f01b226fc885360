package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;

/** Does what is due. */
final class Timers {
    private final Attempts attempts;
    private final Waits waits;
    private final Approvals approvals;
    private final Launch launch;
    private final Endings endings;

    Timers(Attempts attempts, Waits waits, Approvals approvals, Launch launch, Endings endings) {
        this.attempts = attempts;
        this.waits = waits;
        this.approvals = approvals;
        this.launch = launch;
        this.endings = endings;
    }

    /** False when nothing visible changed. */
    boolean fire(Draft draft) {
        if (Deadlines.passed(draft.deadline(), draft)) {
            Endings.failRun(draft, Failure.permanent("run_timeout", "the run took longer than allowed"));
            return true;
        }
        boolean changed = false;
        for (var run : draft.each()) {
            if (draft.ended()) break;
            var now = draft.step(run.stepId());
            if (now == run && run.status().active()) changed |= fire(draft, run);
        }
        return changed;
    }

    private boolean fire(Draft draft, StepRun run) {
        var step = draft.definition().step(run.stepId()).orElseThrow();
        var delivery = run.delivery();
        if (run.status() == StepStatus.RUNNING && !(step instanceof Step.ForEach))
            return attempts.fire(draft, step, run);
        if (Deadlines.passed(delivery.deadline(), draft)) {
            var late = Failure.permanent("step_timeout", "the step took longer than allowed");
            if (run.status() == StepStatus.RUNNING) cancelItems(draft, run);
            endings.failForGood(draft, step, run, late);
            return true;
        }
        return Deadlines.passed(delivery.nextAt(), draft) && due(draft, step, run);
    }

    private boolean due(Draft draft, Step step, StepRun run) {
        var waiting = run.note().waiting();
        if (waiting == null) {
            if (draft.control().paused()) return false;
            launch.again(draft, step, run);
        } else if (step instanceof Step.Wait wait) waits.due(draft, wait, run);
        else if (step instanceof Step.Approval approval) approvals.due(draft, approval, run);
        return true;
    }

    /** A loop that took too long ends with everything it has under way. */
    private static void cancelItems(Draft draft, StepRun loop) {
        for (var item : draft.each()) {
            if (!item.stepId().startsWith(loop.stepId() + ".") || item.status().stays()) continue;
            var cancelled = item.ended(StepStatus.CANCELLED, null, item.error(), draft.now());
            draft.put(cancelled);
            draft.children().cancel(item);
        }
    }
}
