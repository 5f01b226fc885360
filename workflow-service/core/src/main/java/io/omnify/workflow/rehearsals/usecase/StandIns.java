package io.omnify.workflow.rehearsals.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.rehearsals.domain.SampleValue;
import io.omnify.workflow.rehearsals.domain.Source;
import io.omnify.workflow.rehearsals.port.Simulator;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stands in for the world where no pin does, and asks the simulator so often and so long and no more. */
final class StandIns {
    static final String UNANSWERED = "unanswered";
    private static final Map<String, @Nullable Object> RESPONSE =
            Map.of("status", 200L, "headers", Map.of(), "body", Map.of());

    private final OrgId org;
    private final RehearseWorkflow.World world;
    private final Instant until;
    private final Map<Simulator.Asked, Simulator.Answer> said = new HashMap<>();
    private final Map<String, Optional<Map<String, @Nullable Object>>> forms = new HashMap<>();
    private int asked;
    private String closed = "";

    /** What a step does, and on whose word. */
    record Answer(Outcome outcome, Source source) {}

    StandIns(OrgId org, RehearseWorkflow.World world) {
        this.org = org;
        this.world = world;
        this.until = world.clock().instant().plus(world.bounds().within());
    }

    Answer answer(Command command) {
        return switch (command.work()) {
            case Command.Work.Agent(var agent) -> told(command, said(new Simulator.Asked(agent, command.input())));
            case Command.Work.Action(var name) -> computed(name, command.input());
            case Command.Work.Http _ -> new Answer(new Outcome.Completed(RESPONSE), Source.of(Source.Kind.COMPUTED));
        };
    }

    static Answer asAsked(@Nullable Object input) {
        var source = new Source(Source.Kind.COMPUTED, "no output is declared: what the step was given");
        return new Answer(new Outcome.Completed(input), source);
    }

    private Answer computed(String action, Map<String, @Nullable Object> input) {
        var form = form(action).filter(schema -> schema.containsKey("properties"));
        return form.isEmpty()
                ? asAsked(input)
                : new Answer(
                        new Outcome.Completed(new SampleValue(form.get()).value()), Source.of(Source.Kind.COMPUTED));
    }

    /** Whoever knows it is asked once, and not when the time is over. */
    private Optional<Map<String, @Nullable Object>> form(String action) {
        var known = forms.get(action);
        if (known != null) return known;
        var late = !world.clock().instant().isBefore(until);
        var form = late
                ? Optional.<Map<String, @Nullable Object>>empty()
                : world.forms().of(org, action);
        forms.put(action, form);
        return form;
    }

    private static Answer told(Command command, Simulator.Answer answer) {
        return switch (answer) {
            case Simulator.Answer.Given(var output) ->
                new Answer(new Outcome.Completed(output), Source.of(Source.Kind.SIMULATED));
            case Simulator.Answer.Failed(var failure) ->
                new Answer(new Outcome.Failed(failure), new Source(Source.Kind.SIMULATED, failure.message()));
            case Simulator.Answer.AsAsked() -> asAsked(command.input());
            case Simulator.Answer.Absent(var reason) -> unanswered(command.stepId(), reason);
        };
    }

    private static Answer unanswered(String step, String reason) {
        var words = "Nobody answered for the step " + step + ": " + reason + ". Pin its output.";
        var failure = Failure.permanent(UNANSWERED, words);
        return new Answer(new Outcome.Failed(failure), new Source(Source.Kind.UNANSWERED, reason));
    }

    /** The same question is asked once. */
    private Simulator.Answer said(Simulator.Asked question) {
        var known = said.get(question);
        if (known != null) return known;
        if (!closed.isEmpty()) return new Simulator.Answer.Absent(closed);
        if (asked >= world.bounds().most())
            return closed("more than " + world.bounds().most() + " agents' steps");
        var left = Duration.between(world.clock().instant(), until);
        if (!left.isPositive())
            return closed("it took longer than " + world.bounds().within().toSeconds() + " seconds");
        asked++;
        var answer = world.simulator().answer(org, question, left);
        if (answer instanceof Simulator.Answer.Absent(var reason)) return closed(reason);
        said.put(question, answer);
        return answer;
    }

    private Simulator.Answer closed(String reason) {
        closed = reason;
        return new Simulator.Answer.Absent(reason);
    }
}
