package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings steps that have ended back to their beginning, by a person's wish. What was undone stays undone. */
final class Repairs {
    private final Draft draft;

    Repairs(Draft draft) {
        this.draft = draft;
    }

    /** An empty step means each that failed or was cancelled; false when there is nothing to try. */
    boolean retry(String wanted) {
        if (!repairable()) return false;
        var stepId = base(wanted);
        if (!stepId.isEmpty() && !broken(draft.step(stepId))) return false;
        if (stepId.isEmpty() && draft.steps().values().stream().noneMatch(Repairs::stopped)) return false;
        for (var run : draft.each()) {
            boolean cancelled = draft.ended() && run.status() == StepStatus.CANCELLED;
            boolean meant = stepId.isEmpty() ? stopped(run) : run.stepId().equals(stepId);
            if (isItem(run) || !meant && !cancelled) continue;
            draft.put(run.anew(run.status() != StepStatus.CANCELLED, run.note().override()));
        }
        reopen();
        return true;
    }

    private boolean repairable() {
        if (!draft.before().started() || draft.control().undoing() != null) return false;
        if (draft.ended() && draft.before().status() == RunStatus.COMPLETED) return false;
        return noneUndone();
    }

    private boolean noneUndone() {
        return draft.steps().keySet().stream().noneMatch(id -> id.endsWith(".undo"));
    }

    private static boolean broken(@Nullable StepRun run) {
        return run != null
                && switch (run.status()) {
                    case FAILED, CANCELLED, NEEDS_ATTENTION -> true;
                    case PENDING, RUNNING, WAITING, COMPLETED, SKIPPED -> false;
                };
    }

    private static boolean stopped(StepRun run) {
        return run.status() == StepStatus.FAILED || run.status() == StepStatus.CANCELLED;
    }

    /** False when the step is not there, or something of what would be done again is still under way. */
    boolean rerun(String from, @Nullable Map<String, @Nullable Object> input) {
        var graph = draft.definition().graph();
        if (graph.step(from) == null || !draft.before().started() || !noneUndone()) return false;
        if (draft.control().undoing() != null) return false;
        var first = draft.step(from);
        if (first == null || first.status() == StepStatus.PENDING) return false;
        for (var run : draft.steps().values())
            if (after(run, from) && run.status().active()) return false;
        for (var run : draft.each()) {
            boolean own = run.stepId().equals(from);
            if (after(run, from)) draft.put(run.anew(true, own ? input : null));
            else if (draft.ended() && run.status() == StepStatus.CANCELLED && !isItem(run))
                draft.put(run.anew(false, run.note().override()));
        }
        reopen();
        return true;
    }

    private boolean after(StepRun run, String from) {
        var base = base(run.stepId());
        return base.equals(from) || draft.definition().graph().before(base).contains(from);
    }

    private void reopen() {
        if (draft.ended()) draft.reopen();
        var handler = draft.step(Definition.OnFailure.STEP_ID);
        if (handler != null) draft.put(handler.anew(true, null));
    }

    private static boolean isItem(StepRun run) {
        return run.stepId().indexOf('.') >= 0;
    }

    private static String base(String stepId) {
        int dot = stepId.indexOf('.');
        return dot < 0 ? stepId : stepId.substring(0, dot);
    }
}
