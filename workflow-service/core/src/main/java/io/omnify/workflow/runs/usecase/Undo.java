package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Common;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a failed run does before it ends: it waits for what is under way, undoes what was done, the last first, one
 * after the other, and at last does what the definition wants to be done on failure.
 */
final class Undo {
    private static final String SUFFIX = ".undo";

    private final Launch launch;

    Undo(Launch launch) {
        this.launch = launch;
    }

    /** Whether the definition has anything to say about a failure. */
    static boolean wanted(Draft draft) {
        return draft.definition().onFailure().step() != null || compensates(draft);
    }

    static boolean belongs(StepRun run) {
        return run.stepId().endsWith(SUFFIX) || run.stepId().equals(Definition.OnFailure.STEP_ID);
    }

    private static boolean compensates(Draft draft) {
        if (draft.definition().onFailure().compensate()) return true;
        for (var step : draft.definition().steps())
            if (step.common().onError() == Common.OnError.COMPENSATE && failed(draft, step)) return true;
        return false;
    }

    private static boolean failed(Draft draft, Step step) {
        var run = draft.step(step.id());
        return run != null && run.status() == StepStatus.FAILED;
    }

    static void begin(Draft draft, Failure failure) {
        var control = draft.control();
        draft.control(new Run.Control(false, control.acts(), control.signals(), failure));
        for (var run : draft.each()) {
            boolean idle = run.status() == StepStatus.PENDING || run.status() == StepStatus.WAITING;
            if (idle) draft.put(run.ended(StepStatus.CANCELLED, null, run.error(), draft.now()));
            else if (run.status() == StepStatus.RUNNING) draft.children().cancel(run);
        }
    }

    void advance(Draft draft) {
        endLoops(draft);
        if (draft.steps().values().stream().anyMatch(run -> !belongs(run) && under(run))) return;
        while (!draft.ended()) {
            for (var run : draft.each()) if (belongs(run) && run.status() == StepStatus.PENDING) start(draft, run);
            if (draft.steps().values().stream().anyMatch(run -> belongs(run) && under(run))) return;
            var next = next(draft);
            if (next == null) end(draft);
            else start(draft, StepRun.pending(next));
        }
    }

    private static boolean under(StepRun run) {
        return run.status().active() || run.status() == StepStatus.NEEDS_ATTENTION;
    }

    private void start(Draft draft, StepRun run) {
        draft.put(run);
        launch.begin(draft, draft.definition().step(run.stepId()).orElseThrow(), run);
    }

    private static void endLoops(Draft draft) {
        for (var step : draft.definition().steps()) {
            var run = draft.step(step.id());
            if (!(step instanceof Step.ForEach) || run == null || run.status() != StepStatus.RUNNING) continue;
            boolean busy = draft.steps().values().stream()
                    .anyMatch(item -> item.stepId().startsWith(step.id() + ".") && under(item));
            if (!busy) draft.put(run.ended(StepStatus.CANCELLED, null, null, draft.now()));
        }
    }

    /** Of the steps still to be undone the one that ended last; of those that ended together the one furthest on. */
    private static @Nullable String next(Draft draft) {
        String found = null;
        Instant latest = Instant.MIN;
        if (compensates(draft)) {
            for (var step : draft.definition().graph().ordered()) {
                var run = draft.step(step.id());
                if (run == null || run.status() != StepStatus.COMPLETED || run.completedAt() == null) continue;
                if (step.common().compensateWith() == null || draft.step(step.id() + SUFFIX) != null) continue;
                if (run.completedAt().isBefore(latest)) continue;
                latest = run.completedAt();
                found = step.id() + SUFFIX;
            }
        }
        if (found != null) return found;
        boolean last = draft.definition().onFailure().step() != null;
        return last && draft.step(Definition.OnFailure.STEP_ID) == null ? Definition.OnFailure.STEP_ID : null;
    }

    private static void end(Draft draft) {
        var why = draft.control().undoing();
        if (why == null) return;
        var left = draft.steps().values().stream()
                .filter(run -> run.stepId().endsWith(SUFFIX) && run.status() == StepStatus.FAILED)
                .map(run -> run.stepId().substring(0, run.stepId().length() - SUFFIX.length()))
                .collect(Collectors.joining(", "));
        var message = left.isEmpty() ? why.message() : why.message() + "; could not be undone: " + left;
        draft.end(RunStatus.FAILED, null, Failure.permanent(why.code(), message));
    }
}
