package io.omnify.local.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Workflows whose every step has an effect that the simulator writes down. */
final class SandboxSteps {
    private SandboxSteps() {}

    /** One after another: an e-mail, a budget, an e-mail and so on. */
    static List<Map<String, Object>> chain(int length) {
        var steps = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < length; i++) steps.add(i % 2 == 0 ? email(i) : budget(i));
        return steps;
    }

    /** A run that only waits, for all others of its kind at the same time. */
    static List<Map<String, Object>> waiting(Instant until) {
        return List.of(Map.of("step_id", "wait", "type", "wait", "input", Map.of("until", until.toString())));
    }

    private static Map<String, Object> email(int i) {
        return step(i, Map.of("action", "sandbox.email.send", "to", "${input.to}", "subject", "Step " + i));
    }

    private static Map<String, Object> budget(int i) {
        var amount = Map.of("amount", "100.00", "currency", "USD");
        return step(i, Map.of("action", "sandbox.budget.set", "campaign", "c" + i, "amount", amount));
    }

    private static Map<String, Object> step(int i, Map<String, Object> input) {
        return Map.of(
                "step_id",
                "s" + i,
                "type",
                "action",
                "depends_on",
                IntStream.range(Math.max(0, i - 1), i)
                        .mapToObj(before -> "s" + before)
                        .toList(),
                "input",
                input,
                "retry",
                Map.of("max_attempts", 10, "initial_seconds", 1));
    }
}
