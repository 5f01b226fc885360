package io.omnify.workflow.runs;

import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Common;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Graph;
import io.omnify.workflow.definitions.domain.Retry;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random workflows: any shape without circles, every kind of step, conditions, retries and ways to fail. */
final class Graphs {
    private final Random random;
    private final List<List<String>> needs = new ArrayList<>();

    private final boolean chain;

    private Graphs(Random random, boolean chain) {
        this.random = random;
        this.chain = chain;
    }

    static Definition any(Random random, int most) {
        return new Graphs(random, false).definition(1 + random.nextInt(most));
    }

    /** One step after the other, so that nothing races. */
    static Definition chain(Random random, int most) {
        return new Graphs(random, true).definition(1 + random.nextInt(most));
    }

    /** The same, but that the step's failure is passed over. */
    static Definition forgiving(Definition plain, String stepId) {
        var steps = plain.steps().stream()
                .map(step -> step.id().equals(stepId) ? step.with(forgiving(step.common())) : step)
                .toList();
        return new Definition(
                plain.name(),
                plain.description(),
                plain.inputSchema(),
                plain.output(),
                plain.limits(),
                plain.triggers(),
                new Graph(steps),
                plain.onFailure(),
                plain.extra());
    }

    private static Common forgiving(Common common) {
        return new Common(
                common.id(),
                common.name(),
                common.dependsOn(),
                common.when(),
                common.skippedWithNeeds(),
                common.input(),
                common.outputMapping(),
                common.retry(),
                common.timeouts(),
                Common.OnError.CONTINUE,
                common.compensateWith(),
                common.extra());
    }

    private Definition definition(int count) {
        for (int i = 0; i < count; i++) needs.add(chain ? before(i) : some(i));
        var steps = new ArrayList<Step>();
        for (int i = 0; i < count; i++) steps.add(step(i));
        Collections.shuffle(steps, random);
        var last = random.nextInt(4) == 0 ? action("on_failure", "${error.code}") : null;
        var onFailure = new Definition.OnFailure(random.nextInt(4) == 0, last);
        return new Definition(
                "generated",
                "",
                Map.of(),
                null,
                Definition.Limits.NONE,
                List.of(Trigger.MANUAL),
                new Graph(steps),
                onFailure,
                Map.of());
    }

    private static List<String> before(int index) {
        return index == 0 ? List.of() : List.of("s" + (index - 1));
    }

    private List<String> some(int index) {
        var some = new ArrayList<String>();
        for (int i = Math.max(0, index - 6); i < index; i++) if (random.nextInt(3) == 0) some.add("s" + i);
        return some;
    }

    private Step step(int index) {
        var common = common(index);
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new Step.Transform(common);
            case 3, 4, 5, 6 -> new Step.Action(common, "sandbox.email.send");
            case 7 -> new Step.Http(common);
            case 8 -> new Step.Wait(with(common, Map.of("duration", "PT30S")));
            case 9 -> new Step.Wait(with(common, Map.of("event", "go-" + common.id(), "timeout", "P3D")));
            case 10, 11 -> new Step.Approval(with(common, Map.of("role", "manager", "data", "${input.goal}")));
            case 12, 13 -> branch(common, index);
            case 14, 15 -> loop(common);
            case 16 -> new Step.SubWorkflow(common, "child");
            default -> new Step.Agent(common, new AgentRef.ByType("analytics"));
        };
    }

    private Common common(int index) {
        var input = new LinkedHashMap<String, Object>();
        input.put("goal", "${input.goal}");
        for (var need : needs.get(index)) input.put(need, "${steps." + need + ".output}");
        var when = switch (random.nextInt(12)) {
            case 0 -> "${false}";
            case 1 -> "${input.goal == input.goal}";
            case 2 -> random.nextInt(4) == 0 ? "${input.goal}" : "";
            default -> "";
        };
        var onError = Common.OnError.values()[random.nextInt(3)];
        var undo = random.nextInt(3) == 0 ? action("s" + index, "${steps.s" + index + ".output}") : null;
        var id = "s" + index;
        boolean skipped = random.nextInt(5) == 0;
        return new Common(
                id, "", needs.get(index), when, skipped, input, Map.of(), retry(), timeouts(), onError, undo, Map.of());
    }

    private Common.Timeouts timeouts() {
        return new Common.Timeouts(random.nextInt(3) * 20L, 0);
    }

    private Retry retry() {
        return new Retry(1 + random.nextInt(3), random.nextInt(5), 2, 20, random.nextBoolean(), List.of(), 0);
    }

    private static Common with(Common common, Map<String, Object> input) {
        return new Common(
                common.id(),
                "",
                common.dependsOn(),
                common.when(),
                common.skippedWithNeeds(),
                input,
                Map.of(),
                Retry.NONE,
                Common.Timeouts.NONE,
                common.onError(),
                common.compensateWith(),
                Map.of());
    }

    private Step action(String id, Object input) {
        var common = Common.of(id, List.of(), Map.of("of", input));
        return new Step.Action(with(common, common.input()), "sandbox.undo");
    }

    private Step branch(Common common, int index) {
        var first = new ArrayList<String>();
        var second = new ArrayList<String>();
        for (int i = index + 1; i < needs.size(); i++)
            if (needs.get(i).contains(common.id()) && random.nextBoolean())
                (random.nextBoolean() ? first : second).add("s" + i);
        var when = random.nextBoolean() ? "${input.goal == input.goal}" : "${input.goal == input.other}";
        return new Step.Branch(with(common, Map.of()), List.of(new Step.Case(when, first)), second);
    }

    private Step loop(Common common) {
        var inner = new Common(
                common.id(),
                "",
                List.of(),
                "",
                false,
                Map.of("item", "${item}"),
                Map.of(),
                retry(),
                timeouts(),
                common.onError(),
                null,
                Map.of());
        Step step = random.nextBoolean() ? new Step.Action(inner, "sandbox.email.send") : new Step.Transform(inner);
        int concurrency = chain ? 1 : 1 + random.nextInt(3);
        return new Step.ForEach(with(common, Map.of()), "${input.list}", concurrency, step);
    }
}
