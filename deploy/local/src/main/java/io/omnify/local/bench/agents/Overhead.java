package io.omnify.local.bench.agents;

import io.omnify.local.bench.Bench;
import io.omnify.local.bench.WarmUp;
import io.omnify.local.client.Api;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Executions one after the other, each next to a bare call of the same model in the same moment. */
final class Overhead {
    private static final int ROUND = 200;
    private static final int ROUNDS = 40;
    private static final Map<String, Object> INPUT = Map.of("input_data", Map.of("goal", "cheaper conversions"));
    private static final Map<String, Object> BARE = Map.of(
            "model", "gpt-5.4-mini",
            "instructions", "Say in a sentence what you were given.",
            "input", "cheaper conversions");

    private final Api agents;
    private final Api simulator;
    private final long process;
    private final Console console;

    Overhead(Api agents, Api simulator, long process, Console console) {
        this.agents = agents;
        this.simulator = simulator.as("bench");
        this.process = process;
        this.console = console;
    }

    private record Sample(double execution, double model, double bare) {
        double overhead() {
            return execution - model;
        }
    }

    void run(String path, int executions) {
        console.say("%d executions to warm up, %d to measure".formatted(warm(path), executions));
        var samples = new ArrayList<Sample>();
        double before = cpuMillis();
        for (int i = 0; i < executions; i++) samples.add(measure(path));
        double worked = cpuMillis() - before;
        console.say("%-42s %9s %9s %9s".formatted("milliseconds", "p50", "p95", "p99"));
        var overheads = samples.stream().map(Sample::overhead).toList();
        var bare = samples.stream().map(Sample::bare).toList();
        line("an execution", samples.stream().map(Sample::execution).toList());
        line("the model's own time in it", samples.stream().map(Sample::model).toList());
        line("overhead", overheads);
        line("baseline: a bare call of the model", bare);
        console.say("overhead / baseline at p50: %.1f; processor time of agent-service for each: %.1f ms"
                .formatted(Bench.percentile(overheads, 50) / Bench.percentile(bare, 50), worked / executions));
    }

    /** How many executions that took. */
    private int warm(String path) {
        return ROUND
                * WarmUp.until(ROUNDS, () -> {
                    var overheads = new ArrayList<Double>();
                    for (int i = 0; i < ROUND; i++) overheads.add(measure(path).overhead());
                    return Bench.percentile(overheads, 50);
                });
    }

    /** On a busy machine the one figure that says how little it could take. */
    private double cpuMillis() {
        return ProcessHandle.of(process)
                .flatMap(each -> each.info().totalCpuDuration())
                .map(each -> each.toNanos() / 1e6)
                .orElse(0.0);
    }

    private Sample measure(String path) {
        long begin = System.nanoTime();
        simulator.post("/openai/v1/responses", BARE);
        long middle = System.nanoTime();
        var execution = agents.post(path, INPUT);
        long end = System.nanoTime();
        if (!"completed".equals(execution.path("status").asText()))
            throw new PlatformFailure("an execution did not complete: " + execution);
        var asked = simulator.get(
                "/simulator/requests?command=" + execution.path("execution_id").asText());
        return new Sample((end - middle) / 1e6, Bench.modelTime(asked.path("data")), (middle - begin) / 1e6);
    }

    private void line(String what, List<Double> values) {
        console.say("%-42s %9.1f %9.1f %9.1f"
                .formatted(
                        what,
                        Bench.percentile(values, 50),
                        Bench.percentile(values, 95),
                        Bench.percentile(values, 99)));
    }
}
