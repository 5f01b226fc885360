package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.Signal;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets steps wait for a time or an event. */
final class Waits {
    /** How many events a run keeps for waits to come. */
    static final int KEPT_SIGNALS = 100;

    private final Rendering rendering;
    private final Endings endings;

    Waits(Rendering rendering, Endings endings) {
        this.rendering = rendering;
        this.endings = endings;
    }

    void begin(Draft draft, Step.Wait step, StepRun run) {
        var input = unfiltered(draft, step, run);
        var event = input.get("event");
        var waiting = event == null
                ? Waiting.time(Times.until(input, draft.now()))
                : Waiting.event(name(event), Times.timeout(input, draft.now()));
        var waits = run.waiting(waiting, draft.now(), Deadlines.step(draft, step, run));
        draft.put(waits);
        if (event != null) takeKept(draft, step, waits);
        else if (Deadlines.passed(waiting.until(), draft)) due(draft, step, waits);
    }

    /** The filter speaks of events to come and is not rendered now. */
    private Map<String, @Nullable Object> unfiltered(Draft draft, Step.Wait step, StepRun run) {
        var given = run.note().override();
        if (given != null) return given;
        var scope = rendering.scope(draft, run);
        var rendered = new LinkedHashMap<String, @Nullable Object>();
        step.common().input().forEach((name, value) -> {
            var plain = value instanceof Map<?, ?> map && name.equals("event") ? map.get("type") : value;
            rendered.put(name, rendering.value(plain, scope));
        });
        return rendered;
    }

    private static String name(Object event) {
        if (event instanceof Map<?, ?> map && map.get("type") instanceof String type) return type;
        if (event instanceof String name && !name.isBlank()) return name;
        throw new EvaluationFailed("the event has no type");
    }

    private void takeKept(Draft draft, Step.Wait step, StepRun run) {
        for (var signal : draft.control().signals()) {
            if (!matches(draft, step, run, signal)) continue;
            var left = new ArrayList<>(draft.control().signals());
            left.remove(signal);
            signals(draft, left);
            arrived(draft, step, run, signal);
            return;
        }
    }

    /** Gives the event to every step that waits for it, or keeps it; the kept one that had to give way to it. */
    @Nullable
    Signal signal(Draft draft, Signal signal) {
        boolean taken = false;
        for (var run : draft.each()) {
            if (draft.ended()) return null;
            if (!(draft.definition().step(run.stepId()).orElse(null) instanceof Step.Wait step)) continue;
            if (run.status() != StepStatus.WAITING || !matches(draft, step, run, signal)) continue;
            arrived(draft, step, run, signal);
            taken = true;
        }
        if (taken) return null;
        var kept = new ArrayList<>(draft.control().signals());
        kept.add(signal);
        var tooOld = kept.size() > KEPT_SIGNALS ? kept.removeFirst() : null;
        signals(draft, kept);
        return tooOld;
    }

    private static void signals(Draft draft, ArrayList<Signal> signals) {
        var control = draft.control();
        draft.control(new Run.Control(control.paused(), control.acts(), signals, control.undoing()));
    }

    private boolean matches(Draft draft, Step.Wait step, StepRun run, Signal signal) {
        var waiting = run.note().waiting();
        if (waiting == null || !waiting.event().equals(signal.name())) return false;
        if (!(step.common().input().get("event") instanceof Map<?, ?> event)) return true;
        if (!(event.get("filter") instanceof String filter) || filter.isBlank()) return true;
        var scope = rendering.scope(draft, run);
        scope.put("event", view(signal));
        try {
            return rendering.holds(filter.contains("${") ? filter : "${" + filter + "}", scope);
        } catch (EvaluationFailed e) {
            return false;
        }
    }

    private void arrived(Draft draft, Step.Wait step, StepRun run, Signal signal) {
        var output = new LinkedHashMap<String, @Nullable Object>();
        output.put("timed_out", false);
        output.put("event", view(signal));
        endings.complete(draft, step, run, output);
    }

    private static Map<String, @Nullable Object> view(Signal signal) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", signal.id());
        view.put("type", signal.name());
        view.put("data", signal.data());
        return view;
    }

    /** The time has come. What it was is not told: a replay may have waited a moment longer. */
    void due(Draft draft, Step.Wait step, StepRun run) {
        var waiting = run.note().waiting();
        var output = new LinkedHashMap<String, @Nullable Object>();
        if (waiting != null && waiting.kind().equals("event")) {
            if ("fail".equals(step.common().input().get("on_timeout"))) {
                endings.failForGood(
                        draft, step, run, Failure.permanent("event_missing", "the event did not come in time"));
                return;
            }
            output.put("timed_out", true);
            output.put("event", null);
        }
        endings.complete(draft, step, run, output);
    }
}
