package io.omnify.workflow.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Decision;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Everything around the engine, badly behaved: inputs come twice, a worker's answers cross on the way, acknowledgements
 * get lost, and the process dies after any write. The worker itself is honest: the same command has the same answer.
 */
final class World {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrgId ORG = new OrgId("org_a");

    final Definition definition;
    final Engine engine = new Engine(new RenderTemplate(new PathExpressions()));
    final List<Run> history = new ArrayList<>();
    final Map<String, Command> commands = new LinkedHashMap<>();
    private final Random chance;
    private final int trouble;
    private final long seed;
    private final Deque<Input> waiting = new ArrayDeque<>();
    private final TreeMap<Instant, Integer> timers = new TreeMap<>();
    private Instant now = START;
    private Run stored;
    private Run shown;

    /** Trouble from 0, a clean world, to 100. The seed alone decides what the worker answers. */
    World(Definition definition, long seed, int trouble) {
        this.definition = definition;
        this.seed = seed;
        this.trouble = trouble;
        this.chance = new Random(seed * 31 + trouble);
        var origin = new Run.Origin(ORG, new WorkflowId("w"), 1, Map.of("goal", "more"), "user_a", START, "");
        this.stored = Run.asked(new RunId("run_" + Math.abs(seed)), origin);
    }

    Run play() {
        waiting.add(new Input.Start());
        for (int i = 0; i < 20_000; i++) {
            if (!waiting.isEmpty()) deliver(next());
            else if (ended() || timers.isEmpty()) return stored;
            else fire();
        }
        throw new AssertionError("the run does not end: " + stored);
    }

    Run shown() {
        return shown;
    }

    private boolean ended() {
        return stored.status().ended() && shown.sequence() >= stored.sequence();
    }

    /** Answers of different steps cross; inputs come again later, also when long absorbed. */
    private Input next() {
        var input = chance.nextInt(100) < trouble ? waiting.pollLast() : waiting.pollFirst();
        if (chance.nextInt(200) < trouble) waiting.addLast(input);
        return input;
    }

    private void deliver(Input input) {
        now = now.plusMillis(1 + chance.nextInt(20));
        while (crash(20)) act(engine.decide(definition, stored, input, now), false, true);
        var decision = engine.decide(definition, stored, input, now);
        if (crash(20)) {
            act(decision, true, false);
            waiting.addFirst(input); // not committed: it comes again
        } else {
            act(decision, true, true);
        }
    }

    private void fire() {
        var due = timers.firstKey();
        if (due.isAfter(now)) now = due;
        timers.remove(due);
        var confirmAt = stored.alarm().confirmAt();
        boolean confirms = confirmAt != null && !confirmAt.isAfter(now);
        // a crash right after a timer is made good by its confirmation, one right after that as well is not
        act(engine.decide(definition, stored, new Input.TimerFired(), now), true, confirms || !crash(20));
    }

    private boolean crash(int share) {
        return chance.nextInt(100 * 100) < trouble * share;
    }

    private void act(Decision decision, boolean storeSurvives, boolean outputSurvives) {
        for (var effect : decision.effects())
            if (effect instanceof Effect.Wake(var at)) timers.merge(at, 1, Integer::sum);
        if (storeSurvives) {
            stored = decision.run();
            history.add(stored);
        }
        if (!outputSurvives) return;
        for (var effect : decision.effects()) {
            if (effect instanceof Effect.Changed(var told) && (shown == null || told.sequence() >= shown.sequence()))
                shown = told;
            if (effect instanceof Effect.Send(var command)) send(command, decision.run());
        }
    }

    private void send(Command command, Run run) {
        var step = definition.step(command.stepId()).orElseThrow();
        for (var need : step.dependsOn())
            assertThat(run.steps().get(need).status().done())
                    .as("%s before %s", command.id(), need)
                    .isTrue();
        var before = commands.putIfAbsent(command.id(), command);
        if (before != null) assertThat(command.input()).isEqualTo(before.input());
        if (chance.nextInt(300) < trouble) return; // lost on the way
        if (chance.nextInt(200) >= trouble)
            waiting.add(new Input.StepStarted(command.id(), command.stepId(), command.attempt(), "exec_1"));
        waiting.add(answer(command));
    }

    /** Depends on seed and command only, as an agent with a ledger does. */
    private Input answer(Command command) {
        var dice = new Random(seed ^ command.id().hashCode());
        var outcome = switch (dice.nextInt(10)) {
            case 0, 1 -> new Input.Outcome.Failed(Failure.passing("busy", "try again"));
            case 2 -> new Input.Outcome.Failed(Failure.permanent("broken", "no use"));
            case 3 ->
                dice.nextInt(4) == 0
                        ? new Input.Outcome.Unknown(Failure.permanent("unknown", "who knows"), null)
                        : new Input.Outcome.Completed(Map.of("from", command.stepId()));
            default -> new Input.Outcome.Completed(Map.of("from", command.stepId()));
        };
        return new Input.StepFinished(
                command.id(), command.stepId(), command.attempt(), outcome, "simulation", "exec_1");
    }

    boolean waitsForAPerson() {
        return stored.steps().values().stream().anyMatch(step -> step.status() == StepStatus.NEEDS_ATTENTION);
    }
}
