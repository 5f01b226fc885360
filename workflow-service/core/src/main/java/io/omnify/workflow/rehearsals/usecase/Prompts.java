package io.omnify.workflow.rehearsals.usecase;

import io.omnify.workflow.rehearsals.domain.Pin;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.rehearsals.domain.Source;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is said and done in a rehearsal: as pinned, or else as goes well. */
final class Prompts {
    private static final String MODE = "simulation";
    private static final Actor NOBODY = new Actor("system", "rehearsal");

    private final Scenario scenario;
    private final StandIns standIns;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();

    Prompts(Scenario scenario, StandIns standIns) {
        this.scenario = scenario;
        this.standIns = standIns;
    }

    /** Whose word each step's output is, so far. */
    Map<String, Source> sources() {
        return sources;
    }

    private @Nullable Pin pin(String stepId) {
        var own = scenario.pins().get(stepId);
        int dot = stepId.indexOf('.');
        return own != null || dot < 0 || stepId.endsWith(".undo")
                ? own
                : scenario.pins().get(stepId.substring(0, dot));
    }

    Input answer(Command command) {
        var step = command.stepId();
        var answer = pinned(step, command.attempt()).orElseGet(() -> standIns.answer(command));
        return finished(command.id(), step, command.attempt(), answer);
    }

    Input answer(RunId child, Run.Origin origin) {
        var parent = origin.parent();
        if (parent == null) throw new IllegalStateException("a child without a parent: " + child);
        var answer = pinned(parent.stepId(), parent.attempt()).orElseGet(() -> StandIns.asAsked(origin.input()));
        var command = Command.id(parent.run(), parent.stepId(), parent.attempt());
        return finished(command, parent.stepId(), parent.attempt(), answer);
    }

    private Optional<StandIns.Answer> pinned(String stepId, int attempt) {
        var outcome = switch (pin(stepId)) {
            case Pin.Gives(var output) -> Optional.<Input.Outcome>of(new Input.Outcome.Completed(output));
            case Pin.Fails(var failure, var times)
            when attempt <= times -> Optional.<Input.Outcome>of(new Input.Outcome.Failed(failure));
            case null, default -> Optional.<Input.Outcome>empty();
        };
        return outcome.map(as -> new StandIns.Answer(as, Source.of(Source.Kind.PINNED)));
    }

    private Input finished(String command, String stepId, int attempt, StandIns.Answer answer) {
        sources.put(stepId, answer.source());
        return new Input.StepFinished(command, stepId, attempt, answer.outcome(), MODE, "");
    }

    /** What people and the world do about the run as it stands, each thing once. */
    List<Input> seeing(Run run) {
        var inputs = new ArrayList<Input>();
        for (var step : run.steps().values()) {
            var waiting = step.note().waiting();
            if (step.status() != StepStatus.WAITING || waiting == null) continue;
            var id = step.stepId() + "/" + step.attempt() + "/" + waiting.escalated();
            if (!waiting.kind().equals("time") && given.add(id)) prompt(step, waiting, id, inputs);
        }
        return inputs;
    }

    private void prompt(StepRun step, Waiting waiting, String id, List<Input> inputs) {
        var pin = pin(step.stepId());
        if (pin instanceof Pin.Silent) return;
        boolean event = waiting.kind().equals("event");
        if (event && pin == null && waiting.until() != null) return;
        boolean said = event ? pin instanceof Pin.Happens : pin instanceof Pin.Decides;
        sources.put(step.stepId(), Source.of(said ? Source.Kind.PINNED : Source.Kind.COMPUTED));
        if (event) {
            var data = pin instanceof Pin.Happens(var happened) ? happened : Map.of();
            inputs.add(new Input.Signal(new Input.Order(id, NOBODY), waiting.event(), data));
            return;
        }
        boolean approved = !(pin instanceof Pin.Decides(var yes, var _)) || yes;
        var edited = pin instanceof Pin.Decides(var _, var data) ? data : null;
        var who = waiting.userId().isEmpty() ? NOBODY : Actor.of(waiting.userId());
        var ask = waiting.ask(step.attempt());
        inputs.add(
                new Input.Decide(new Input.Order(id, who), step.stepId(), ask, approved, edited, "", waiting.role()));
    }
}
