package io.omnify.workflow.rehearsals.domain;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which ways through a definition rehearsals have taken: every case of a branch, every condition met and not. */
public record Coverage(List<Way> ways) {
    /** One way at a step: {@code done}, {@code skipped}, {@code case 0} or {@code default}. */
    public record Way(String stepId, String way, boolean taken) {}

    public Coverage {
        ways = List.copyOf(ways);
    }

    public static Coverage of(Definition definition, List<Run> runs) {
        var ways = new ArrayList<Way>();
        for (var step : definition.steps()) {
            ways.add(new Way(step.id(), "done", any(runs, step, Coverage::done)));
            if (!step.common().when().isEmpty())
                ways.add(new Way(step.id(), "skipped", any(runs, step, run -> run.status() == StepStatus.SKIPPED)));
            if (step instanceof Step.Branch branch) cases(branch, runs, ways);
        }
        return new Coverage(ways);
    }

    private static void cases(Step.Branch branch, List<Run> runs, List<Way> ways) {
        for (int i = 0; i <= branch.cases().size(); i++) {
            int way = i + 1;
            var name = i < branch.cases().size() ? "case " + i : "default";
            ways.add(new Way(
                    branch.id(), name, any(runs, branch, run -> run.note().items() == way)));
        }
    }

    private static boolean done(StepRun run) {
        return run.status() == StepStatus.COMPLETED || run.status() == StepStatus.FAILED;
    }

    private static boolean any(List<Run> runs, Step step, Predicate<StepRun> holds) {
        return runs.stream().map(run -> run.steps().get(step.id())).anyMatch(run -> run != null && holds.test(run));
    }

    /** The share of ways taken, from 0 to 1. */
    public double ratio() {
        if (ways.isEmpty()) return 1;
        return ways.stream().filter(Way::taken).count() / (double) ways.size();
    }
}
