package io.omnify.local.bench;

import io.omnify.local.client.Api;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** A workflow of fifty steps, ten beside one another, next to its critical path: five such steps in a row. */
public final class WideBench {
    private static final int ROWS = 5;
    private static final int WIDE = 10;
    private static final int DELAY_MS = 300;
    private static final int RUNS = 7;
    private static final int WARM_UP = 3;

    private final String bootstrap;
    private final Api simulator;
    private final Console console;
    private final String marker = UUID.randomUUID().toString().substring(0, 8);
    private int number;

    public WideBench(String bootstrap, String simulator, Console console) {
        this.bootstrap = bootstrap;
        this.simulator = new Api(simulator);
        this.console = console;
    }

    public void run() {
        try (var load = new EngineLoad(bootstrap)) {
            load.publish("bench-row", rows(1));
            load.publish("bench-wide", rows(WIDE));
            var row = new ArrayList<Double>();
            var wide = new ArrayList<Double>();
            for (int i = -WARM_UP; i < RUNS; i++) {
                double one = once(load, "bench-row", 1);
                double all = once(load, "bench-wide", WIDE);
                if (i >= 0) row.add(one);
                if (i >= 0) wide.add(all);
            }
            double path = Bench.percentile(row, 50);
            double whole = Bench.percentile(wide, 50);
            console.say("%d steps in a row, %d ms each outside: %.0f ms".formatted(ROWS, DELAY_MS, path));
            console.say("%d steps, %d at once: %.0f ms, %.2f times its critical path"
                    .formatted(ROWS * WIDE, WIDE, whole, whole / path));
        }
    }

    /** Every step of a row depends on every step of the one before. */
    private static List<Map<String, Object>> rows(int wide) {
        var steps = new ArrayList<Map<String, Object>>();
        for (int row = 0; row < ROWS; row++) {
            var needs = row == 0 ? List.<String>of() : names(row - 1, wide);
            for (var name : names(row, wide))
                steps.add(Map.of(
                        "step_id",
                        name,
                        "type",
                        "action",
                        "depends_on",
                        needs,
                        "input",
                        Map.of("action", "sandbox.email.send", "to", "${input.to}", "subject", name)));
        }
        return steps;
    }

    private static List<String> names(int row, int wide) {
        return IntStream.range(0, wide).mapToObj(i -> "s" + row + "_" + i).toList();
    }

    private double once(EngineLoad load, String workflow, int wide) {
        var slow = Map.of(
                "kind",
                "slow",
                "times",
                ROWS * wide,
                "delay_ms",
                DELAY_MS,
                "match",
                Map.of("path", "/sandbox/v1/emails"));
        simulator.post("/simulator/faults", slow);
        var run = "run_wide" + marker + "-" + number++;
        long begin = System.nanoTime();
        try {
            var status = load.start(run, workflow).get(60, TimeUnit.SECONDS);
            if (!"completed".equals(status)) throw new PlatformFailure(run + " ended " + status);
            return (System.nanoTime() - begin) / 1e6;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatformFailure(run + " did not end", e);
        }
    }
}
