package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.expressions.domain.Excerpt;
import io.omnify.workflow.runs.domain.Act;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Limits;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.Signal;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.ArrayList;
import java.util.Locale;

/** What people and other parts of the platform do to a run. Each act is absorbed once; what makes no sense is ignored. */
final class Orders {
    private static final int REMEMBERED = 100;

    private final Progress progress;

    Orders(Progress progress) {
        this.progress = progress;
    }

    Verdict cancel(Draft draft, Input.Cancel input) {
        if (seen(draft, input.order()) || draft.ended()) return Verdict.REPEATED;
        note(draft, input.order(), "cancel", "", input.reason());
        var reason = Excerpt.of(input.reason(), Limits.WORDS);
        draft.end(RunStatus.CANCELLED, null, Failure.permanent("cancelled", reason));
        return Verdict.CHANGED;
    }

    Verdict pause(Draft draft, Input.Pause input) {
        if (seen(draft, input.order()) || draft.ended()) return Verdict.REPEATED;
        if (draft.control().paused()
                || draft.control().undoing() != null
                || !draft.before().started()) return Verdict.IGNORED;
        note(draft, input.order(), "pause", "", "");
        paused(draft, true);
        return Verdict.CHANGED;
    }

    Verdict resume(Draft draft, Input.Resume input) {
        if (seen(draft, input.order()) || draft.ended()) return Verdict.REPEATED;
        if (!draft.control().paused()) return Verdict.IGNORED;
        note(draft, input.order(), "resume", "", "");
        paused(draft, false);
        progress.fire(draft);
        return Verdict.CHANGED;
    }

    private static void paused(Draft draft, boolean paused) {
        var control = draft.control();
        draft.control(new Run.Control(paused, control.acts(), control.signals(), control.undoing()));
    }

    Verdict signal(Draft draft, Input.Signal input) {
        if (seen(draft, input.order()) || draft.ended()) return Verdict.REPEATED;
        if (!draft.before().started() || draft.control().undoing() != null) return Verdict.IGNORED;
        var forgotten = progress.signal(draft, new Signal(input.order().id(), input.name(), input.data()));
        var note = forgotten == null
                ? input.name()
                : input.name() + ", and forgets " + forgotten.name() + ", the oldest it kept";
        note(draft, input.order(), "signal", "", note);
        return Verdict.CHANGED;
    }

    Verdict retry(Draft draft, Input.Retry input) {
        if (seen(draft, input.order())) return Verdict.REPEATED;
        if (!new Repairs(draft).retry(input.stepId())) return Verdict.IGNORED;
        note(draft, input.order(), "retry", input.stepId(), "");
        return Verdict.CHANGED;
    }

    Verdict rerun(Draft draft, Input.Rerun input) {
        if (seen(draft, input.order())) return Verdict.REPEATED;
        if (!new Repairs(draft).rerun(input.fromStep(), input.input())) return Verdict.IGNORED;
        note(draft, input.order(), "rerun", input.fromStep(), input.input() == null ? "" : "with another input");
        return Verdict.CHANGED;
    }

    Verdict resolve(Draft draft, Input.Resolve input) {
        if (seen(draft, input.order())) return Verdict.REPEATED;
        var run = draft.step(input.stepId());
        if (run == null || run.status() != StepStatus.NEEDS_ATTENTION) return Verdict.IGNORED;
        var how = input.resolution();
        note(draft, input.order(), "resolve", input.stepId(), how.name().toLowerCase(Locale.ROOT));
        switch (how) {
            case DONE -> progress.done(draft, run, input.output());
            case NOT_DONE ->
                progress.failed(draft, run, Failure.permanent("not_done", "a person says it was not done"));
            case RETRY -> new Repairs(draft).again(run);
        }
        return Verdict.CHANGED;
    }

    Verdict decide(Draft draft, Input.Decide input) {
        if (seen(draft, input.order()) || draft.ended()) return Verdict.REPEATED;
        if (!progress.decide(draft, input)) return Verdict.IGNORED;
        note(draft, input.order(), input.approved() ? "approve" : "reject", input.stepId(), input.note());
        return Verdict.CHANGED;
    }

    private static boolean seen(Draft draft, Input.Order order) {
        if (order.id().isEmpty()) return false;
        for (var act : draft.control().acts()) if (act.id().equals(order.id())) return true;
        return false;
    }

    private static void note(Draft draft, Input.Order order, String type, String stepId, String note) {
        var control = draft.control();
        var acts = new ArrayList<>(control.acts());
        acts.add(new Act(order.id(), type, order.by(), draft.now(), stepId, Excerpt.of(note, Limits.FEW_WORDS)));
        if (acts.size() > REMEMBERED) acts.removeFirst();
        draft.control(new Run.Control(control.paused(), acts, control.signals(), control.undoing()));
    }
}
