package io.omnify.workflow.rehearsals.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The world of one rehearsal. */
final class Stage {
    private static final int LONGEST = 100_000;

    private final Engine engine;
    private final Definition definition;
    private final Prompts prompts;
    private final String name;
    private final Instant start;
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final TreeSet<Instant> timers = new TreeSet<>();
    private final Map<String, Command> asked = new LinkedHashMap<>();
    private final List<Report.Moment> moments = new ArrayList<>();
    private Run run;
    private Instant now;

    Stage(Engine engine, Definition definition, Prompts prompts, String name, Run run, Instant start) {
        this.engine = engine;
        this.definition = definition;
        this.prompts = prompts;
        this.name = name;
        this.run = run;
        this.start = start;
        this.now = start;
    }

    /** Ends when the run has, or waits for something that never comes. */
    Report play() {
        inputs.add(new Input.Start());
        for (int i = 0; i < LONGEST && !run.status().ended(); i++) {
            if (!inputs.isEmpty()) take(inputs.poll());
            else if (timers.isEmpty()) break;
            else {
                var due = timers.removeFirst();
                if (due.isAfter(now)) now = due;
                take(new Input.TimerFired());
            }
        }
        var took = Duration.between(start, now);
        return new Report(name, run, took, List.copyOf(asked.values()), moments, prompts.sources());
    }

    private void take(Input input) {
        var decision = engine.decide(definition, run, input, now);
        note(run, decision.run());
        run = decision.run();
        for (var effect : decision.effects()) {
            switch (effect) {
                case Effect.Wake(var at) -> timers.add(at);
                case Effect.Send(var command) -> {
                    asked.putIfAbsent(command.id(), command);
                    inputs.add(prompts.answer(command));
                }
                case Effect.StartChild(var child, var origin) -> inputs.add(prompts.answer(child, origin));
                case Effect.Changed _, Effect.CancelChild _, Effect.TellParent _, Effect.Forget _ -> {}
                case Effect.Queue _, Effect.AskTurn _, Effect.EndTurn _ -> {} // an open gate asks for none
            }
        }
        inputs.addAll(prompts.seeing(run));
    }

    private void note(Run before, Run after) {
        for (var step : after.steps().values()) {
            var was = before.steps().get(step.stepId());
            boolean same = was != null && was.status() == step.status() && was.attempt() == step.attempt();
            if (!same && step.status() != StepStatus.PENDING)
                moments.add(new Report.Moment(now, step.stepId(), step.status(), step.attempt()));
        }
    }
}
