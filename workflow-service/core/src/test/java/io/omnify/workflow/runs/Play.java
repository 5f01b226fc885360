package io.omnify.workflow.runs;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.InMemoryValues;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.expressions.usecase.Values;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run, told what happens one thing after the other. */
final class Play {
    private static final Actor ANN = new Actor("user", "user_ann");

    Run run;
    Instant now = Instant.parse("2026-03-28T12:00:00Z");
    final List<Effect> effects = new ArrayList<>();
    final Definition definition;
    final RenderTemplate templates = new RenderTemplate(new PathExpressions(), Values.in(new InMemoryValues()));
    private final Engine engine = new Engine(templates);
    private int acts;

    @SafeVarargs
    static Play of(Map<String, Object>... steps) {
        return with(Map.of(), steps);
    }

    @SafeVarargs
    static Play with(Map<String, Object> more, Map<String, Object>... steps) {
        var json = new HashMap<String, Object>(Map.of("name", "Play", "steps", List.of(steps)));
        json.putAll(more);
        var read = new DefinitionReader().read(json);
        if (!read.errors().isEmpty()) throw new AssertionError(read.errors());
        return new Play(read.definition());
    }

    private Play(Definition definition) {
        this.definition = definition;
        var input = Map.<String, Object>of("list", List.of("a", "b", "c"), "yes", true, "no", false);
        var origin = new Run.Origin(new OrgId("org_a"), new WorkflowId("w"), 1, input, "user_ann", now, "");
        this.run = Run.asked(new RunId("run_1"), origin);
        take(new Input.Start());
    }

    static Map<String, Object> step(String id, String type, Map<String, ?> input, String... needs) {
        return new HashMap<>(Map.of("step_id", id, "type", type, "input", input, "depends_on", List.of(needs)));
    }

    static Map<String, Object> mail(String id, String... needs) {
        return step(id, "action", Map.of("action", "sandbox.email.send"), needs);
    }

    Play take(Input input) {
        var decision = engine.decide(definition, run, input, now);
        run = decision.run();
        effects.addAll(decision.effects());
        return this;
    }

    Play done(String step, Object output) {
        return finished(step, new Input.Outcome.Completed(output));
    }

    Play fails(String step, boolean retryable) {
        return finished(step, new Input.Outcome.Failed(new Failure("broken", "as told", retryable, 0)));
    }

    Play finished(String step, Input.Outcome outcome) {
        int attempt = run.steps().get(step).attempt();
        return take(new Input.StepFinished("run_1/" + step + "/" + attempt, step, attempt, outcome, "simulation", "e"));
    }

    Play pass(Duration time) {
        var until = now.plus(time);
        while (run.alarm().at() != null && !run.alarm().at().isAfter(until)) {
            if (run.alarm().at().isAfter(now)) now = run.alarm().at();
            take(new Input.TimerFired());
        }
        now = until;
        return this;
    }

    Input.Order order() {
        return new Input.Order("act_" + ++acts, ANN);
    }

    Play decide(String step, boolean approved, Object edited, String role) {
        return take(decision(step, approved, edited, role));
    }

    /** The answer to what is asked now. */
    Input.Decide decision(String step, boolean approved, Object edited, String role) {
        var asking = run.steps().get(step);
        var ask = asking.note().waiting().ask(asking.attempt());
        return new Input.Decide(order(), step, ask, approved, edited, "", role);
    }

    StepStatus status(String step) {
        return run.steps().get(step).status();
    }

    Object output(String step) {
        return run.steps().get(step).output();
    }

    /** The ids of commands and children, in the order asked for, each once. */
    List<String> asked() {
        var ids = new ArrayList<String>();
        for (var effect : effects) {
            var id = switch (effect) {
                case Effect.Send(var command) -> command.id().substring("run_1/".length());
                case Effect.StartChild(var child, var origin) -> origin.parent().stepId() + "/child";
                default -> "";
            };
            if (!id.isEmpty() && !ids.contains(id)) ids.add(id);
        }
        return ids;
    }
}
