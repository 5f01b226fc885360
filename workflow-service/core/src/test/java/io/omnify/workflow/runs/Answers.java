package io.omnify.workflow.runs;

import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What workers and people say: honest ones, whose answer depends on the seed and the question alone. */
final class Answers {
    private final long seed;
    private final Set<String> given = new HashSet<>();

    Answers(long seed) {
        this.seed = seed;
    }

    /** As somebody with a ledger answers: the same to the same command. */
    Input toCommand(String commandId, String stepId, int attempt) {
        var dice = new Random(seed ^ commandId.hashCode());
        var done = new Input.Outcome.Completed(Map.of("from", stepId));
        var outcome = switch (dice.nextInt(10)) {
            case 0, 1 -> new Input.Outcome.Failed(Failure.passing("busy", "try again"));
            case 2 -> new Input.Outcome.Failed(Failure.permanent("broken", "no use"));
            case 3 ->
                dice.nextInt(4) == 0
                        ? new Input.Outcome.Unknown(Failure.permanent("unknown", "who knows"), Map.of("seen", "no"))
                        : done;
            default -> done;
        };
        return new Input.StepFinished(commandId, stepId, attempt, outcome, "simulation", "exec_1");
    }

    /** What people do about a run that they see, each thing once. */
    List<Input> toRun(Run run) {
        var acts = new ArrayList<Input>();
        if (seed % 5 == 0 && run.started() && once("pause")) {
            acts.add(new Input.Pause(order("pause")));
            acts.add(new Input.Resume(order("resume")));
        }
        changeOfMind(run, acts);
        for (var step : run.steps().values()) {
            if (step.status() == StepStatus.NEEDS_ATTENTION && seed % 3 != 0) resolve(step, acts);
            var waiting = step.note().waiting();
            if (waiting == null || step.status() != StepStatus.WAITING) continue;
            var id = waiting.kind() + "-" + step.stepId() + "-" + step.attempt();
            if (waiting.kind().equals("event") && once(id))
                acts.add(new Input.Signal(order(id), waiting.event(), Map.of("from", step.stepId())));
            if (waiting.kind().equals("approval") && once(id)) acts.add(decideOrGiveUp(step, id));
        }
        return acts;
    }

    /** Tries the step again that a run has failed by, or one that was given up, each once. */
    private void changeOfMind(Run run, List<Input> acts) {
        var failed = seed % 7 == 3 && run.status() == RunStatus.FAILED;
        var givenUp = seed % 2 == 0 && run.status() == RunStatus.CANCELLED;
        if (!failed && !givenUp) return;
        run.steps().values().stream()
                .filter(step -> givenUp
                        ? step.status() == StepStatus.CANCELLED
                        : step.stepId().equals(Looking.blamed(run)))
                .findFirst()
                .filter(_ -> once("retry-" + run.status()))
                .ifPresent(step -> acts.add(new Input.Retry(order("retry-" + run.status()), step.stepId())));
    }

    private Input decideOrGiveUp(StepRun step, String id) {
        boolean givesUp = seed % 11 == 5 && once("cancel");
        return givesUp ? new Input.Cancel(order("cancel"), "no more") : decide(step, id);
    }

    private Input decide(StepRun step, String id) {
        boolean approved = new Random(seed ^ id.hashCode()).nextInt(5) > 0;
        var ask = step.note().waiting().ask(step.attempt());
        return new Input.Decide(order(id), step.stepId(), ask, approved, null, "", "admin");
    }

    private void resolve(StepRun step, List<Input> acts) {
        var id = "resolve-" + step.stepId() + "-" + step.attempt();
        if (!once(id)) return;
        var how = Input.Resolution.values()[new Random(seed ^ id.hashCode()).nextInt(3)];
        acts.add(new Input.Resolve(order(id), step.stepId(), how, Map.of("by", "hand")));
    }

    private boolean once(String id) {
        return given.add(id);
    }

    private static Input.Order order(String id) {
        return new Input.Order(id, new Actor("user", "user_a"));
    }
}
