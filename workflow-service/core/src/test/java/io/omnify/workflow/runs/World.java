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
import io.omnify.workflow.runs.domain.Gate;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Lane;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything around the engine, badly behaved: inputs come twice, workers' answers cross on the way, acknowledgements
 * get lost, and the process dies after any write. What people do comes in its order, as one partition keeps it, and
 * again later. Workers and people themselves are honest.
 */
final class World {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrgId ORG = new OrgId("org_a");
    private static final Map<String, Object> INPUT =
            Map.of("goal", "more", "other", "less", "list", List.of(1L, 2L, 3L));

    final Definition definition;
    final Engine engine = new Engine(new RenderTemplate(new PathExpressions()));
    final List<Run> history = new ArrayList<>();

    /** What was asked for outside, by idempotency key: what for, and with which input. */
    final Map<String, Object> effects = new LinkedHashMap<>();

    private final Random chance;
    private final int trouble;
    private final Answers answers;
    private final Deque<Input> orders = new ArrayDeque<>();
    private final Deque<Input> waiting = new ArrayDeque<>();
    private final TreeMap<Instant, Integer> timers = new TreeMap<>();
    private final Set<Input.Admitted> queued = new LinkedHashSet<>();
    private final boolean gated;
    private final int dieAt;
    private int writes;
    private Instant now = START;
    private Run stored;
    private Run shown;

    /** Trouble from 0, a clean world, to 100. The seed alone decides what is answered. */
    World(Definition definition, long seed, int trouble) {
        this(definition, seed, trouble, 0);
    }

    /** The process dies once, after so many writes. */
    World(Definition definition, long seed, int trouble, int dieAt) {
        this.gated = seed % 3 == 0;
        this.definition = gated ? inTurns(definition) : definition;
        this.trouble = trouble;
        this.dieAt = dieAt;
        this.answers = new Answers(seed);
        this.chance = new Random(seed * 31 + trouble);
        var origin = new Run.Origin(ORG, new WorkflowId("w"), 1, INPUT, "user_a", START, "");
        this.stored = Run.asked(new RunId("run_" + Math.abs(seed)), origin);
    }

    private static Definition inTurns(Definition plain) {
        return new Definition(
                plain.name(),
                plain.description(),
                plain.inputSchema(),
                plain.output(),
                new Definition.Limits(plain.timeoutSeconds(), 1),
                plain.triggers(),
                plain.graph(),
                plain.onFailure(),
                plain.extra());
    }

    /** Lets some commands out at once, and others not yet. */
    private final Gate gate = new Gate() {
        @Override
        public boolean admits(Lane lane) {
            return !gated || chance.nextInt(3) == 0;
        }

        @Override
        public boolean turns() {
            return gated;
        }
    };

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Run play() {
        waiting.add(new Input.Start());
        for (int i = 0; i < 40_000; i++) {
            if (!waiting.isEmpty() || !orders.isEmpty()) deliver(next());
            else if (!queued.isEmpty()) admit();
            else if (ended() || timers.isEmpty()) return stored;
            else fire();
        }
        throw new AssertionError("the run does not end: " + stored);
    }

    Run stored() {
        return stored;
    }

    Run shown() {
        return shown;
    }

    int writes() {
        return writes;
    }

    private boolean ended() {
        return stored.status().ended() && shown.sequence() >= stored.sequence();
    }

    /** Answers of different steps cross; inputs come again later, also when long absorbed. */
    private Input next() {
        boolean order = waiting.isEmpty() || !orders.isEmpty() && chance.nextInt(100) < trouble;
        boolean crossed = !order && chance.nextInt(100) < trouble;
        var input = order ? orders.pollFirst() : crossed ? waiting.pollLast() : waiting.pollFirst();
        if (chance.nextInt(200) < trouble) waiting.addLast(input);
        return input;
    }

    /** What was not committed comes again before anything else of its kind. */
    private void again(Input input) {
        (ofAPerson(input) ? orders : waiting).addFirst(input);
    }

    private static boolean ofAPerson(Input input) {
        return !(input instanceof Input.Start
                || input instanceof Input.StepStarted
                || input instanceof Input.StepFinished);
    }

    private void deliver(Input input) {
        now = now.plusMillis(1 + chance.nextInt(20));
        try {
            while (crash(20)) act(engine.decide(definition, stored, input, now, gate), false, true);
            var decision = engine.decide(definition, stored, input, now, gate);
            boolean lost = crash(20);
            act(decision, true, !lost);
            if (lost) again(input);
        } catch (Died e) {
            again(input);
        }
    }

    /** Its organisation may send one more. */
    private void admit() {
        var next = queued.iterator().next();
        now = now.plusMillis(1);
        try {
            act(engine.decide(definition, stored, next, now, gate), true, !crash(20));
            queued.remove(next); // last, as with a timer
            write();
        } catch (Died e) {
            // it comes again unless it was removed, and then everything before that was kept
        }
    }

    private void fire() {
        var due = timers.firstKey();
        if (due.isAfter(now)) now = due;
        timers.remove(due);
        var confirmAt = stored.alarm().confirmAt();
        boolean confirms = confirmAt != null && !confirmAt.isAfter(now);
        try {
            // a crash right after a timer is made good by its confirmation, one right after that as well is not
            act(engine.decide(definition, stored, new Input.TimerFired(), now, gate), true, confirms || !crash(20));
        } catch (Died e) {
            timers.put(due, 1); // a timer is removed last
        }
    }

    private boolean crash(int share) {
        return chance.nextInt(100 * 100) < trouble * share;
    }

    private void write() {
        if (++writes == dieAt) throw new Died();
    }

    private void act(Decision decision, boolean storeSurvives, boolean outputSurvives) {
        for (var effect : decision.effects()) {
            if (effect instanceof Effect.Wake(var at)) timers.merge(at, 1, Integer::sum);
            else if (effect instanceof Effect.Queue(var step, var attempt, var _))
                queued.add(new Input.Admitted(step, attempt));
            else continue;
            write();
        }
        if (storeSurvives) {
            stored = decision.run();
            history.add(stored);
            write();
        }
        if (outputSurvives) decision.effects().forEach(effect -> send(effect, decision.run()));
    }

    private void send(Effect effect, Run run) {
        switch (effect) {
            case Effect.Changed(var told) -> {
                if (shown != null && told.sequence() < shown.sequence()) return;
                shown = told;
                orders.addAll(answers.toRun(told));
            }
            case Effect.Send(var command) -> {
                afterItsNeeds(command.stepId(), run);
                ask(command.id(), command.stepId(), command.attempt(), List.of(command.work(), command.input()));
            }
            case Effect.StartChild(var child, var origin) -> {
                var parent = origin.parent();
                afterItsNeeds(parent.stepId(), run);
                var id = Command.id(parent.run(), parent.stepId(), parent.attempt());
                ask(id, parent.stepId(), parent.attempt(), List.of(child, origin.workflow(), origin.input()));
            }
            case Effect.AskTurn(var _, var begun) -> {
                if (!begun) orders.add(new Input.TurnGiven());
            }
            case Effect.CancelChild _, Effect.TellParent _, Effect.Wake _, Effect.Forget _ -> {}
            case Effect.Queue _, Effect.EndTurn _ -> {}
        }
        write();
    }

    private void afterItsNeeds(String stepId, Run run) {
        for (var need : definition.step(stepId).orElseThrow().dependsOn())
            assertThat(run.steps().get(need).status().done()).isTrue();
    }

    private void ask(String id, String stepId, int attempt, Object what) {
        var before = effects.putIfAbsent(id, what);
        if (before != null) assertThat(what).isEqualTo(before);
        if (chance.nextInt(300) < trouble) return; // lost on the way
        if (chance.nextInt(200) >= trouble) waiting.add(new Input.StepStarted(id, stepId, attempt, "exec_1"));
        waiting.add(answers.toCommand(id, stepId, attempt));
    }

    boolean waitsForAPerson() {
        return stored.steps().values().stream().anyMatch(step -> step.status() == StepStatus.NEEDS_ATTENTION);
    }
}
