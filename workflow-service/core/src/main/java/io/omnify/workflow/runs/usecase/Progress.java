package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Limits;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves a run's steps: starts what is ready, absorbs what came back, ends the run when nothing is left. */
final class Progress {
    private final RenderTemplate templates;
    private final Attempts attempts;

    Progress(RenderTemplate templates) {
        this.templates = templates;
        this.attempts = new Attempts(templates);
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

    void absorb(Draft draft, StepRun step, Input.StepFinished input) {
        var known = step.by(input.mode(), input.executionId());
        switch (input.outcome()) {
            case Input.Outcome.Completed(var output) -> complete(draft, known, output);
            case Input.Outcome.Failed(var failure) -> attempts.fail(draft, known, failure);
            case Input.Outcome.Unknown(var failure) ->
                draft.put(known.ended(StepStatus.NEEDS_ATTENTION, null, failure, draft.now()));
        }
    }

    private void complete(Draft draft, StepRun step, @Nullable Object output) {
        if (Limits.tooLarge(output)) {
            attempts.fail(draft, step, Failure.permanent("output_too_large", "the step's output exceeds 256 KiB"));
            return;
        }
        draft.put(step.ended(StepStatus.COMPLETED, output, null, draft.now()));
        if (Limits.runTooLarge(draft.before().origin().input(), draft.steps().values()))
            draft.end(RunStatus.FAILED, null, Failure.permanent("run_too_large", "the run's data exceeds 640 KiB"));
    }

    /** Does what is due; false when nothing was. */
    boolean fire(Draft draft) {
        var deadline = draft.deadline();
        if (deadline != null && !deadline.isAfter(draft.now())) {
            draft.end(RunStatus.FAILED, null, Failure.permanent("run_timeout", "the run took longer than allowed"));
            return true;
        }
        boolean changed = false;
        for (var step : List.copyOf(draft.steps().values())) {
            if (draft.ended()) break;
            changed |= attempts.fire(draft, step);
        }
        return changed;
    }

    /** Sends again whatever nobody has acknowledged. */
    void repeat(Draft draft) {
        if (draft.ended()) return;
        for (var step : List.copyOf(draft.steps().values())) attempts.repeat(draft, step);
    }

    /** Starts every step that may start, and settles how the run stands. */
    void advance(Draft draft) {
        boolean moved = !draft.ended();
        while (moved) {
            moved = false;
            for (var step : draft.definition().steps()) {
                if (draft.ended()) return;
                if (draft.ready(step)) {
                    launch(draft, step);
                    moved = true;
                }
            }
        }
        if (!draft.ended()) settle(draft);
    }

    private void launch(Draft draft, Step step) {
        var pending = StepRun.pending(step.id());
        try {
            if (!wanted(draft, step)) {
                draft.put(pending.ended(StepStatus.SKIPPED, null, null, draft.now()));
                return;
            }
            switch (step) {
                case Step.Transform _ -> complete(draft, pending, attempts.input(draft, step));
                case Step.Agent agent -> attempts.send(draft, agent, pending, 1);
            }
        } catch (EvaluationFailed e) {
            attempts.fail(draft, pending, Failure.permanent("expression_failed", e.reason()));
        }
    }

    private boolean wanted(Draft draft, Step step) {
        if (step.common().when().isEmpty()) return true;
        var scope = Scope.before(step.id(), draft.before(), draft.steps(), draft.graph());
        if (templates.handle(step.common().when(), scope) instanceof Boolean wanted) return wanted;
        throw new EvaluationFailed("when must be true or false");
    }

    private void settle(Draft draft) {
        var steps = draft.steps().values();
        if (steps.stream().allMatch(step -> step.status().done())) {
            complete(draft);
            return;
        }
        boolean active = steps.stream().anyMatch(step -> step.status().active());
        draft.status(active ? RunStatus.RUNNING : RunStatus.NEEDS_ATTENTION);
    }

    private void complete(Draft draft) {
        try {
            var output = output(draft);
            if (Limits.tooLarge(output)) throw new EvaluationFailed("the run's output exceeds 256 KiB");
            draft.end(RunStatus.COMPLETED, output, null);
        } catch (EvaluationFailed e) {
            draft.end(RunStatus.FAILED, null, Failure.permanent("output_failed", "output: " + e.reason()));
        }
    }

    /** Without a declared output: what the last step gave, or, of several last steps, each under its id. */
    private @Nullable Object output(Draft draft) {
        Definition definition = draft.definition();
        if (definition.output() != null)
            return templates.handle(
                    definition.output(), Scope.of(draft.before(), draft.steps().values()));
        var outputs = new LinkedHashMap<String, @Nullable Object>();
        for (var step : definition.last()) {
            var run = draft.step(step.id());
            outputs.put(step.id(), run == null ? null : run.output());
        }
        return outputs.size() == 1 ? outputs.values().iterator().next() : outputs;
    }
}
