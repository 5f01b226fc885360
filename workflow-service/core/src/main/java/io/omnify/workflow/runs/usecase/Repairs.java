package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings steps that have ended back to their beginning, by a person's wish. What was undone stays undone, and a step in
 * doubt is only tried again by a wish for it that says so.
 */
final class Repairs {
    private final Draft draft;

    Repairs(Draft draft) {
        this.draft = draft;
    }

    /**
     * An empty step means each that failed or was cancelled; false when there is nothing to try. A run that has ended
     * also goes on with nothing but a doubt, so that it waits for what a person says of it.
     */
    boolean retry(String wanted) {
        if (!repairable()) return false;
        var stepId = base(wanted);
        if (!stepId.isEmpty() && !stopped(draft.step(stepId))) return false;
        if (stepId.isEmpty() && draft.steps().values().stream().noneMatch(this::triedAgain)) return false;
        for (var run : draft.each()) {
            boolean meant = stepId.isEmpty() ? stopped(run) : run.stepId().equals(stepId);
            if (!isItem(run) && meant)
                draft.put(run.anew(
                        run.status() != StepStatus.CANCELLED, run.note().override()));
        }
        if (draft.ended()) cancelled();
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

    private boolean triedAgain(StepRun run) {
        return stopped(run) || draft.ended() && run.status() == StepStatus.NEEDS_ATTENTION;
    }

    private static boolean stopped(@Nullable StepRun run) {
        return run != null && (run.status() == StepStatus.FAILED || run.status() == StepStatus.CANCELLED);
    }

    /** A step in doubt, and the loop it is an item of. Where the run has ended, it waits for that to be tried again. */
    void again(StepRun doubt) {
        if (draft.ended()) {
            var over = doubt.ended(StepStatus.CANCELLED, null, null, draft.now());
            draft.put(over.noted(over.note().open(false)));
            return;
        }
        draft.put(doubt.anew(true, doubt.note().override()));
        var loop = draft.step(base(doubt.stepId()));
        if (loop != null && loop.status() == StepStatus.FAILED && !Undo.belongs(doubt))
            draft.put(loop.anew(true, loop.note().override()));
    }

    /** What only the end of the run had cut off. */
    private void cancelled() {
        for (var run : draft.each())
            if (run.status() == StepStatus.CANCELLED && !isItem(run))
                draft.put(run.anew(false, run.note().override()));
    }

    /** False when the step is not there, or something of what would be done again is under way or in doubt. */
    boolean rerun(String from, @Nullable Map<String, @Nullable Object> input) {
        var graph = draft.definition().graph();
        if (graph.step(from) == null || !draft.before().started() || !noneUndone()) return false;
        if (draft.control().undoing() != null) return false;
        var first = draft.step(from);
        if (first == null || first.status() == StepStatus.PENDING) return false;
        for (var run : draft.steps().values())
            if (after(run, from) && (run.status().active() || run.status() == StepStatus.NEEDS_ATTENTION)) return false;
        for (var run : draft.each()) {
            boolean own = run.stepId().equals(from);
            if (after(run, from)) draft.put(run.anew(true, own ? input : null));
        }
        if (draft.ended()) cancelled();
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
        if (handler != null && handler.status() != StepStatus.NEEDS_ATTENTION) draft.put(handler.anew(true, null));
    }

    private static boolean isItem(StepRun run) {
        return run.stepId().indexOf('.') >= 0;
    }

    private static String base(String stepId) {
        int dot = stepId.indexOf('.');
        return dot < 0 ? stepId : stepId.substring(0, dot);
    }
}
