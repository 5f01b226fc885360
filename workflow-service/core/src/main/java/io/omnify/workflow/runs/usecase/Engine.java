package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Decision;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Gate;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import java.time.Instant;
import java.util.List;

/**
 * Decides how a run goes on. Pure: the same run, input and time give the same decision, and nothing outside is
 * touched, so that a crash is mended by deciding again. An input that was absorbed before changes nothing and repeats
 * what the run still waits for; one that does not belong to the run is ignored.
 */
public final class Engine {
    private final Progress progress;
    private final Orders orders;

    public Engine(RenderTemplate templates) {
        this.progress = new Progress(templates);
        this.orders = new Orders(progress);
    }

    /** Where nothing holds anything up. */
    public Decision decide(Definition definition, Run run, Input input, Instant now) {
        return decide(definition, run, input, now, Gate.OPEN);
    }

    public Decision decide(Definition definition, Run run, Input input, Instant now, Gate gate) {
        var draft = new Draft(definition, run, now, gate);
        var verdict = switch (input) {
            case Input.Start _ -> start(draft);
            case Input.StepStarted started -> started(draft, started);
            case Input.StepFinished finished -> finished(draft, finished);
            case Input.TimerFired _ -> timer(draft);
            case Input.TurnGiven _ -> turn(draft);
            case Input.Admitted admitted -> admitted(draft, admitted);
            case Input.Cancel cancel -> orders.cancel(draft, cancel);
            case Input.Pause pause -> orders.pause(draft, pause);
            case Input.Resume resume -> orders.resume(draft, resume);
            case Input.Signal signal -> orders.signal(draft, signal);
            case Input.Retry retry -> orders.retry(draft, retry);
            case Input.Rerun rerun -> orders.rerun(draft, rerun);
            case Input.Resolve resolve -> orders.resolve(draft, resolve);
            case Input.Decide decide -> orders.decide(draft, decide);
        };
        return switch (verdict) {
            case CHANGED -> {
                progress.advance(draft);
                yield draft.decide(true, true, cause(run, input));
            }
            case QUEUED -> draft.decide(run.sequence() == 0, run.sequence() == 0, run.cause());
            case REPEATED -> {
                progress.repeat(draft);
                yield draft.decide(false, true, run.cause());
            }
            case IGNORED -> draft.decide(false, false, run.cause());
        };
    }

    private static Actor cause(Run run, Input input) {
        return switch (input) {
            case Input.Start _ -> Actor.of(run.origin().startedBy());
            case Input.StepStarted started -> new Actor("agent", started.executionId());
            case Input.StepFinished finished -> new Actor("agent", finished.executionId());
            case Input.TimerFired _, Input.TurnGiven _, Input.Admitted _ -> Actor.ENGINE;
            case Input.Cancel(var order, var _) -> order.by();
            case Input.Pause(var order) -> order.by();
            case Input.Resume(var order) -> order.by();
            case Input.Signal signal -> signal.order().by();
            case Input.Retry retry -> retry.order().by();
            case Input.Rerun rerun -> rerun.order().by();
            case Input.Resolve resolve -> resolve.order().by();
            case Input.Decide decide -> decide.order().by();
        };
    }

    /** A run whose definition has not arrived: it is kept, shown as pending and looked at again. */
    public Decision hold(Run run, Instant now, Instant again) {
        boolean first = run.sequence() == 0;
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        var held = new Run(
                run.id(),
                run.origin(),
                run.status(),
                run.steps(),
                null,
                null,
                null,
                first ? micros : run.sequence(),
                new Run.Alarm(again, null, null),
                run.control(),
                run.cause());
        var wake = new Effect.Wake(again);
        return new Decision(held, first ? List.of(wake, new Effect.Changed(held)) : List.of(wake));
    }

    private static Verdict start(Draft draft) {
        if (draft.before().started()) return Verdict.REPEATED;
        if (draft.turn().needed()) {
            draft.children().tellParent();
            draft.turn().ask(false);
            return Verdict.QUEUED;
        }
        return open(draft);
    }

    private static Verdict open(Draft draft) {
        draft.open();
        var parent = draft.before().origin().parent();
        if (parent != null && parent.depth() > Step.SubWorkflow.DEEPEST)
            draft.end(RunStatus.FAILED, null, Failure.permanent("too_deep", "workflows call each other too deeply"));
        return Verdict.CHANGED;
    }

    /** It is given once; who has ended gives it back. */
    private static Verdict turn(Draft draft) {
        if (draft.ended()) return Verdict.REPEATED;
        draft.turn().ask(true);
        if (draft.before().started()) return Verdict.IGNORED;
        draft.turn().take();
        draft.confirm(true);
        return open(draft);
    }

    /** What it caused is confirmed like what a timer caused, as its entry in the queue is gone afterwards. */
    private Verdict admitted(Draft draft, Input.Admitted input) {
        if (draft.ended() || !progress.admitted(draft, input)) return Verdict.IGNORED;
        draft.confirm(true);
        return Verdict.CHANGED;
    }

    private Verdict started(Draft draft, Input.StepStarted input) {
        var step = progress.addressed(draft, input.commandId(), input.stepId());
        if (step == null) return Verdict.IGNORED;
        boolean current = !draft.ended() && progress.current(step, input.attempt());
        if (!current || step.delivery().acknowledged()) return Verdict.REPEATED;
        progress.acknowledge(draft, step, input.executionId());
        return Verdict.CHANGED;
    }

    private Verdict finished(Draft draft, Input.StepFinished input) {
        var step = progress.addressed(draft, input.commandId(), input.stepId());
        if (step == null) return Verdict.IGNORED;
        if (draft.ended() || !progress.current(step, input.attempt())) return Verdict.REPEATED;
        progress.absorb(draft, step, input);
        return Verdict.CHANGED;
    }

    private Verdict timer(Draft draft) {
        draft.alarmRang();
        if (draft.forgettable()) draft.emit(new Effect.Forget());
        var verdict = fired(draft);
        if (verdict == Verdict.QUEUED)
            draft.turn().confirm(draft.before().alarm().confirmAt());
        if (verdict == Verdict.QUEUED) return verdict;
        if (verdict == Verdict.CHANGED) {
            draft.confirm(true);
            return Verdict.CHANGED;
        }
        if (!Deadlines.passed(draft.before().alarm().confirmAt(), draft)) return Verdict.IGNORED;
        draft.confirm(false);
        return Verdict.REPEATED;
    }

    private Verdict fired(Draft draft) {
        if (!draft.before().started()) return start(draft);
        return !draft.ended() && progress.fire(draft) ? Verdict.CHANGED : Verdict.IGNORED;
    }
}
