package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Decision;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
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

    public Engine(RenderTemplate templates) {
        this.progress = new Progress(templates);
    }

    private enum Verdict {
        CHANGED,
        REPEATED,
        IGNORED
    }

    public Decision decide(Definition definition, Run run, Input input, Instant now) {
        var draft = new Draft(definition, run, now);
        var verdict = switch (input) {
            case Input.Start _ -> start(draft);
            case Input.StepStarted started -> started(draft, started);
            case Input.StepFinished finished -> finished(draft, finished);
            case Input.TimerFired _ -> timer(draft);
            case Input.Cancel cancel -> cancel(draft, cancel);
        };
        return switch (verdict) {
            case CHANGED -> {
                progress.advance(draft);
                yield draft.decide(true, true);
            }
            case REPEATED -> {
                progress.repeat(draft);
                yield draft.decide(false, true);
            }
            case IGNORED -> draft.decide(false, false);
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
                new Run.Alarm(again, null));
        var wake = new Effect.Wake(again);
        return new Decision(held, first ? List.of(wake, new Effect.Changed(held)) : List.of(wake));
    }

    private static Verdict start(Draft draft) {
        if (draft.before().started()) return Verdict.REPEATED;
        draft.open();
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
        boolean changed =
                draft.before().started() ? !draft.ended() && progress.fire(draft) : start(draft) == Verdict.CHANGED;
        if (changed) {
            draft.confirmLater();
            return Verdict.CHANGED;
        }
        if (!draft.confirmDue()) return Verdict.IGNORED;
        draft.confirmed();
        return Verdict.REPEATED;
    }

    private static Verdict cancel(Draft draft, Input.Cancel input) {
        if (draft.ended()) return Verdict.REPEATED;
        draft.end(RunStatus.CANCELLED, null, Failure.permanent("cancelled", input.reason()));
        return Verdict.CHANGED;
    }
}
