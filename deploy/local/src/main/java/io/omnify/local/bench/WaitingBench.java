package io.omnify.local.bench;

import io.omnify.local.machine.LiveHeap;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * What very many runs that wait cost the engine: how much of its heap, how much of its speed, and how late those are
 * that wake at the same time.
 */
public final class WaitingBench {
    private static final String WAITING = "bench-waiting";
    private static final String WAKING = "bench-waking";
    private static final int AT_ONCE = 20_000;
    private static final int WAKE = 1_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration ASLEEP = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final EngineBench bench;
    private final String bootstrap;
    private final LongSupplier engine;
    private final Console console;
    private final String marker = UUID.randomUUID().toString().substring(0, 8);

    /** @param engine the process whose heap is looked at */
    public WaitingBench(EngineBench bench, String bootstrap, LongSupplier engine, Console console) {
        this.bench = bench;
        this.bootstrap = bootstrap;
        this.engine = engine;
        this.console = console;
    }

    /** First without them, then beside so many, which wait for a day. */
    public void run(List<Integer> clients, Duration each, int waiting) {
        try (var load = new EngineLoad(bootstrap);
                var projection = new Projection(bootstrap)) {
            bench.warm(load);
            var alone = bench.table(load, clients, each);
            projection.await();
            long before = LiveHeap.kilobytes(engine.getAsLong());
            store(load, waiting, projection);
            long after = LiveHeap.kilobytes(engine.getAsLong());
            console.say("live heap of the engine: %,d KiB before, %,d beside them: %.3f KiB each"
                    .formatted(before, after, (after - before) / (double) waiting));
            var beside = bench.table(load, clients, each);
            alone.forEach((count, rate) -> console.say("%8d clients: %.2f times the rate of before"
                    .formatted(count, beside.getOrDefault(count, 0.0) / rate)));
            wake(load);
        }
    }

    private void store(EngineLoad load, int waiting, Projection projection) {
        load.publish(WAITING, SandboxSteps.waiting(Instant.now().plus(DAY)));
        long begin = System.nanoTime();
        for (int i = 0; i < waiting; i++) {
            load.ask("run_wait" + marker + "-" + i, WAITING);
            if (i % AT_ONCE == AT_ONCE - 1) bench.run(load);
        }
        bench.run(load);
        double taken = (System.nanoTime() - begin) / 1e9;
        projection.await();
        console.say("%,d runs that wait for a day: taken in after %.0f s, in the read model after %.0f s"
                .formatted(waiting, taken, (System.nanoTime() - begin) / 1e9));
    }

    /** A thousand that wake at one time beside those that go on waiting. */
    private void wake(EngineLoad load) {
        var due = Instant.now().plus(ASLEEP);
        load.publish(WAKING, SandboxSteps.waiting(due));
        var late = new ArrayList<CompletableFuture<Double>>();
        for (int i = 0; i < WAKE; i++)
            late.add(load.start("run_wake" + marker + "-" + i, WAKING).thenApply(_ -> millisSince(due)));
        var millis = late.stream().map(WaitingBench::ended).toList();
        console.say("%,d that woke at one time were done p50 %.0f, p99 %.0f, at most %.0f ms later"
                .formatted(
                        WAKE,
                        Bench.percentile(millis, 50),
                        Bench.percentile(millis, 99),
                        millis.stream().mapToDouble(Double::doubleValue).max().orElse(0)));
    }

    private static double millisSince(Instant due) {
        return Duration.between(due, Instant.now()).toNanos() / 1e6;
    }

    private static double ended(CompletableFuture<Double> run) {
        try {
            return run.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatformFailure("a run that was due did not end within " + PATIENCE, e);
        }
    }
}
