package io.omnify.workflow.runs;

import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Common;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Retry;
import io.omnify.workflow.definitions.domain.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random workflows: any shape without circles, every kind of step, conditions, retries and ways to fail. */
final class Graphs {
    private Graphs() {}

    static Definition any(Random random, int most) {
        int count = 1 + random.nextInt(most);
        var steps = new ArrayList<Step>();
        for (int i = 0; i < count; i++) steps.add(step(random, i));
        java.util.Collections.shuffle(steps, random);
        return Definition.of("generated", steps);
    }

    private static Step step(Random random, int index) {
        var needs = new ArrayList<String>();
        for (int i = Math.max(0, index - 6); i < index; i++) if (random.nextInt(3) == 0) needs.add("s" + i);
        var input = new LinkedHashMap<String, Object>();
        input.put("goal", "${input.goal}");
        for (var need : needs) input.put(need, "${steps." + need + ".output}");
        var when = switch (random.nextInt(12)) {
            case 0 -> "${false}";
            case 1 -> "${input.goal == input.goal}";
            case 2 -> random.nextInt(4) == 0 ? "${input.goal}" : "";
            default -> "";
        };
        var retry = new Retry(1 + random.nextInt(3), random.nextInt(5), 2, 20, random.nextBoolean(), List.of(), 0);
        var onError = random.nextBoolean() ? Common.OnError.CONTINUE : Common.OnError.FAIL;
        var timeouts = new Common.Timeouts(random.nextInt(3) * 20L, 0);
        var common = new Common(
                "s" + index, "", needs, when, false, input, Map.of(), retry, timeouts, onError, null, Map.of());
        return random.nextInt(4) == 0
                ? new Step.Transform(common)
                : new Step.Agent(common, new AgentRef.ByType("analytics"));
    }
}
