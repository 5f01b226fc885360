package io.omnify.workflow.runs;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells which worlds can be compared with which, and by what. */
final class Looking {
    private static final Set<String> LATE = Set.of("timeout", "outcome_unknown");
    private static final Set<RunStatus> BROKEN = Set.of(RunStatus.FAILED, RunStatus.CANCELLED);
    private static final Pattern BLAME = Pattern.compile("^step '([^']+)' failed");

    private Looking() {}

    /** Whether it was completed in one go, without anything that hangs on what came first. */
    static boolean straight(World world) {
        return world.stored().status() == RunStatus.COMPLETED
                && world.history.stream().noneMatch(run -> BROKEN.contains(run.status()))
                && !timedOut(world);
    }

    static boolean timedOut(World world) {
        return world.history.stream()
                .flatMap(run -> run.steps().values().stream())
                .anyMatch(step ->
                        step.error() != null && LATE.contains(step.error().code()));
    }

    static long retries(Run run) {
        return run.control().acts().stream()
                .filter(act -> act.type().equals("retry"))
                .count();
    }

    /** The step whose failure is the run's, or nothing. */
    static String blamed(Run run) {
        var error = run.error();
        var found = BLAME.matcher(error == null ? "" : error.message());
        return found.find() ? found.group(1) : "";
    }

    /** Whether its rounds race with each other for which of them fails it. */
    static boolean loops(World world, String stepId) {
        return world.definition.step(stepId).orElseThrow() instanceof Step.ForEach;
    }

    /** The effects of a step and of those it needs. */
    static Map<String, Object> upTo(World world, String stepId) {
        var needed = world.definition.graph().before(stepId);
        return effects(world, step -> step.equals(stepId) || needed.contains(step.split("\\.")[0]));
    }

    /** The effects of what the run does before it has failed. */
    static Map<String, Object> onTheWay(World world) {
        return effects(world, step -> !step.endsWith(".undo") && !step.equals(Definition.OnFailure.STEP_ID));
    }

    private static Map<String, Object> effects(World world, Predicate<String> ofStep) {
        var some = new LinkedHashMap<>(world.effects);
        some.keySet().removeIf(command -> !ofStep.test(command.split("/")[1]));
        return some;
    }
}
