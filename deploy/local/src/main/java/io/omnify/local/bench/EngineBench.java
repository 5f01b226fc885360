package io.omnify.local.bench;

import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** How fast runs of three actions go through the engine, the ledger and the read model, and what they cost. */
public final class EngineBench {
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final int ROUNDS = 12;
    private static final String WORKFLOW = "bench-three-actions";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bootstrap;
    private final Costs costs;
    private final Console console;
    private final String marker = UUID.randomUUID().toString().substring(0, 8);
    private int number;

    public EngineBench(String bootstrap, Supplier<Map<String, ProcessHandle>> parts, Console console) {
        this.bootstrap = bootstrap;
        this.costs = new Costs(parts);
        this.console = console;
    }

    /** With so many clients at once, each for so long. */
    public void run(List<Integer> clients, Duration each) {
        try (var load = new EngineLoad(bootstrap)) {
            warm(load);
            table(load, clients, each);
            console.say("resident MiB: " + costs.memory());
        }
    }

    void warm(EngineLoad load) {
        load.publish(WORKFLOW, SandboxSteps.chain(3));
        console.say("one broker that does not fsync; all processes share this machine's %d cores"
                .formatted(Runtime.getRuntime().availableProcessors()));
        WarmUp.until(ROUNDS, () -> {
            var measured = measure(load, 64, ROUND);
            return measured.seconds() / measured.millis().size();
        });
    }

    /** Runs a second, for each number of clients. */
    Map<Integer, Double> table(EngineLoad load, List<Integer> clients, Duration each) {
        var rates = new LinkedHashMap<Integer, Double>();
        console.say("%8s %9s %9s %9s %9s %9s %12s"
                .formatted("clients", "runs", "runs/s", "p50 ms", "p95 ms", "p99 ms", "cpu ms/run"));
        for (int count : clients) {
            var measured = measure(load, count, each);
            report(count, measured);
            rates.put(count, measured.millis().size() / measured.seconds());
        }
        return rates;
    }

    private record Measured(List<Double> millis, double seconds, Map<String, Long> before, Map<String, Long> after) {}

    /** One run behind all that were asked for before it. */
    double run(EngineLoad load) {
        var run = "run_" + marker + "-" + next();
        return load.run(run, WORKFLOW, PATIENCE);
    }

    private synchronized int next() {
        return number++;
    }

    private Measured measure(EngineLoad load, int clients, Duration each) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var over = new AtomicBoolean();
        var before = costs.cpuMillis();
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < clients; i++)
                ends.add(threads.submit(() -> {
                    while (!over.get()) millis.add(run(load));
                }));
            Thread.sleep(each);
            over.set(true);
            for (var end : ends) end.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw new PlatformFailure(String.valueOf(e.getCause()), e);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measured(List.copyOf(millis), seconds, before, costs.cpuMillis());
    }

    private void report(int clients, Measured measured) {
        var millis = measured.millis();
        console.say("%8d %9d %9.0f %9.1f %9.1f %9.1f %12.2f"
                .formatted(
                        clients,
                        millis.size(),
                        millis.size() / measured.seconds(),
                        Bench.percentile(millis, 50),
                        Bench.percentile(millis, 95),
                        Bench.percentile(millis, 99),
                        Costs.total(measured.before(), measured.after()) / millis.size()));
        console.say("         cpu ms/run: " + Costs.perRun(measured.before(), measured.after(), millis.size()));
    }
}
