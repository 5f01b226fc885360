package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.Step;

/** What a run has to do with the runs its steps started, and with the one that started it. */
public final class Children {
    private final Draft draft;

    Children(Draft draft) {
        this.draft = draft;
    }

    /** Stops, once more if need be, the runs of steps that were cancelled while theirs was under way. */
    public void cancelAll() {
        for (var step : draft.steps().values())
            if (step.status() == StepStatus.CANCELLED && step.note().open()) cancel(step);
    }

    public void cancel(StepRun step) {
        if (draft.definition().step(step.stepId()).orElse(null) instanceof Step.SubWorkflow)
            draft.emit(new Effect.CancelChild(of(step), "the run that started it has no more use for it"));
    }

    /** The run of the step's attempt. */
    public RunId of(StepRun step) {
        return RunId.derived(Command.id(draft.before().id(), step.stepId(), step.attempt()));
    }

    public void tellParent() {
        var news = draft.news();
        if (news != null) draft.emit(news);
    }
}
