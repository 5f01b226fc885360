package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.Signal;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Moves a run's steps: starts what is ready, absorbs what came back, ends the run when nothing is left. */
final class Progress {
    private final Rendering rendering;
    private final Endings endings;
    private final Attempts attempts;
    private final Waits waits;
    private final Approvals approvals;
    private final Launch launch;
    private final Loops loops;
    private final Undo undo;
    private final Timers timers;

    Progress(RenderTemplate templates) {
        this.rendering = new Rendering(templates);
        this.endings = new Endings(rendering);
        this.attempts = new Attempts(rendering, endings);
        this.waits = new Waits(rendering, endings);
        this.approvals = new Approvals(rendering, endings);
        this.launch = new Launch(rendering, endings, attempts, waits);
        this.loops = new Loops(launch, endings);
        this.undo = new Undo(launch);
        this.timers = new Timers(attempts, waits, approvals, launch, endings);
    }

    /** The step an input speaks of, or null when it is not about a command of this run. */
    @Nullable
    StepRun addressed(Draft draft, String commandId, String stepId) {
        var step = draft.step(stepId);
        return step != null && commandId.startsWith(draft.before().id() + "/" + stepId + "/") ? step : null;
    }

    boolean current(StepRun step, int attempt) {
        return step.status() == StepStatus.RUNNING && step.attempt() == attempt;
    }

    void acknowledge(Draft draft, StepRun step, String executionId) {
        draft.put(step.acknowledged(executionId));
    }

    void absorb(Draft draft, StepRun run, Input.StepFinished input) {
        var known = run.by(input.mode(), input.executionId());
        var step = draft.definition().step(run.stepId()).orElseThrow();
        switch (input.outcome()) {
            case Input.Outcome.Completed(var output) -> endings.complete(draft, step, known, output);
            case Input.Outcome.Failed(var failure) -> endings.fail(draft, step, known, failure);
            case Input.Outcome.Unknown(var failure, var facts) -> endings.unknown(draft, step, known, facts, failure);
        }
    }

    void done(Draft draft, StepRun run, @Nullable Object output) {
        endings.complete(draft, draft.definition().step(run.stepId()).orElseThrow(), run, output);
    }

    void failed(Draft draft, StepRun run, Failure failure) {
        endings.failForGood(draft, draft.definition().step(run.stepId()).orElseThrow(), run, failure);
    }

    @Nullable
    Signal signal(Draft draft, Signal signal) {
        return waits.signal(draft, signal);
    }

    boolean decide(Draft draft, Input.Decide input) {
        return approvals.decide(draft, input);
    }

    /** False when the step does not wait to be let in. */
    boolean admitted(Draft draft, Input.Admitted input) {
        var run = draft.step(input.stepId());
        if (run == null || !run.onHold() || run.nextAttempt() != input.attempt()) return false;
        launch.admitted(draft, draft.definition().step(run.stepId()).orElseThrow(), run);
        return true;
    }

    /** Does what is due; false when nothing was. */
    boolean fire(Draft draft) {
        return timers.fire(draft);
    }

    /** Sends again whatever nobody has acknowledged. */
    void repeat(Draft draft) {
        draft.children().tellParent();
        draft.children().cancelAll();
        draft.turn().repeat();
        if (draft.ended()) return;
        for (var step : draft.each()) attempts.repeat(draft, step);
    }

    /** Starts every step that may start, and settles how the run stands. */
    void advance(Draft draft) {
        if (!draft.ended()
                && draft.control().undoing() == null
                && !draft.control().paused()) forward(draft);
        if (!draft.ended() && draft.control().undoing() != null) undo.advance(draft);
        if (!draft.ended()) settle(draft);
    }

    /** In the order of dependencies, so that what ends at once lets the next ones start in the same pass. */
    private void forward(Draft draft) {
        for (var step : draft.definition().graph().ordered()) {
            if (ready(draft, step)) {
                var run = draft.step(step.id());
                if (run != null) launch.begin(draft, step, run);
            }
            if (draft.ended() || draft.control().undoing() != null) return;
            var run = draft.step(step.id());
            if (step instanceof Step.ForEach loop && run != null && run.status() == StepStatus.RUNNING)
                loops.advance(draft, loop, run);
            if (draft.ended() || draft.control().undoing() != null) return;
        }
    }

    private static boolean ready(Draft draft, Step step) {
        var own = draft.step(step.id());
        if (own == null || own.status() != StepStatus.PENDING) return false;
        for (var id : step.dependsOn()) {
            var need = draft.step(id);
            if (need == null || !need.status().done()) return false;
        }
        return true;
    }

    private void settle(Draft draft) {
        boolean done = true;
        boolean running = false;
        boolean attention = false;
        for (var run : draft.steps().values()) {
            done &= run.status().done() || run.status() == StepStatus.CANCELLED || Undo.belongs(run);
            boolean loop = run.status() == StepStatus.RUNNING && run.note().items() > 0;
            running |= run.status() == StepStatus.RUNNING && !loop;
            attention |= run.status() == StepStatus.NEEDS_ATTENTION;
        }
        if (done && draft.control().undoing() == null) complete(draft);
        else if (draft.control().paused()) draft.status(RunStatus.PAUSED);
        else if (running) draft.status(RunStatus.RUNNING);
        else draft.status(attention ? RunStatus.NEEDS_ATTENTION : RunStatus.WAITING);
    }

    private void complete(Draft draft) {
        try {
            draft.end(RunStatus.COMPLETED, rendering.small(draft, output(draft)), null);
        } catch (TooLarge e) {
            Endings.failRun(draft, Failure.permanent("output_failed", "output: the run's output " + e.reason()));
            if (!draft.ended()) undo.advance(draft);
        } catch (EvaluationFailed e) {
            Endings.failRun(draft, Failure.permanent("output_failed", "output: " + e.reason()));
            if (!draft.ended()) undo.advance(draft);
        }
    }

    /** Without a declared output: what the last step gave, or, of several last steps, each under its id. */
    private @Nullable Object output(Draft draft) {
        Definition definition = draft.definition();
        if (definition.output() != null) return rendering.value(definition.output(), Scope.whole(draft));
        var outputs = new LinkedHashMap<String, @Nullable Object>();
        for (var step : definition.graph().last()) {
            var run = draft.step(step.id());
            outputs.put(step.id(), run == null ? null : run.output());
        }
        return outputs.size() == 1 ? outputs.values().iterator().next() : outputs;
    }
}
