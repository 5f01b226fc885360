package io.omnify.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.Api;
import io.omnify.local.client.Customer;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * How long after the engine changed a run those hear of it who watch their organisation through the gateway, next to
 * what one request costs in the same minute. A change says when it was made: its sequence counts microseconds.
 */
public final class LiveBench {
    private static final String WORKFLOWS = "/api/agentkit/workflows";
    private static final int WATCHERS = 20;
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int WARM_UP = 10;

    private final Api gateway;
    private final Console console;
    private final Map<String, Set<Integer>> endedFor = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Double> delays = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile boolean measuring;
    private volatile boolean over;

    public LiveBench(String gateway, Console console) {
        this.gateway = new Api(gateway);
        this.console = console;
    }

    /** Starts runs for so long; whether every watcher heard of every end. */
    public boolean run(Duration each) {
        var api = Customer.signUp(gateway, "Live").api();
        var workflow = api.post(WORKFLOWS, Map.of("name", "Bench live", "steps", SandboxSteps.chain(3)))
                .path("workflow_id")
                .asText();
        var requests = new ArrayList<Double>();
        var watchers = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (int i = 0; i < WATCHERS; i++) {
                int watcher = i;
                watchers.execute(() -> watch(api, watcher));
            }
            await(() -> open.get() == WATCHERS, "the watchers did not get through");
            for (int i = 0; i < WARM_UP; i++) start(api, workflow);
            measuring = true;
            for (long end = System.nanoTime() + each.toNanos(); System.nanoTime() < end; )
                requests.add(start(api, workflow));
            boolean heard = heardByAll();
            report(requests);
            return heard;
        } finally {
            over = true;
            watchers.shutdownNow(); // they wait for a line that may never come
        }
    }

    private double start(Api api, String workflow) {
        sleep(BETWEEN);
        long begin = System.nanoTime();
        var run = api.post(
                WORKFLOWS + "/" + workflow + "/execute",
                Map.of("input_data", Map.of("to", "someone@example.com")),
                "Prefer",
                "respond-async");
        endedFor.computeIfAbsent(run.path("execution_id").asText(), _ -> ConcurrentHashMap.newKeySet());
        return (System.nanoTime() - begin) / 1e6;
    }

    private void watch(Api api, int watcher) {
        try (var events = api.events(WORKFLOWS + "/-/events")) {
            open.incrementAndGet();
            for (var changes = events.iterator(); changes.hasNext(); ) hear(changes.next(), watcher);
        } catch (RuntimeException e) {
            if (!over) console.say("a watcher was cut off: " + e.getMessage());
        }
    }

    private void hear(JsonNode change, int watcher) {
        var at = Instant.EPOCH.plus(change.path("data").path("sequence").asLong(), ChronoUnit.MICROS);
        if (measuring) delays.add(Duration.between(at, Instant.now()).toNanos() / 1e6);
        if ("completed".equals(change.path("status").asText()))
            endedFor.computeIfAbsent(change.path("execution_id").asText(), _ -> ConcurrentHashMap.newKeySet())
                    .add(watcher);
    }

    private boolean heardByAll() {
        try {
            await(() -> endedFor.values().stream().allMatch(all -> all.size() == WATCHERS), "");
            return true;
        } catch (PlatformFailure e) {
            return false;
        }
    }

    private void report(List<Double> requests) {
        var all = List.copyOf(delays);
        long missed = endedFor.values().stream()
                .filter(some -> some.size() < WATCHERS)
                .count();
        console.say("%d watchers, %d runs, %d changes heard, %d ends missed by somebody"
                .formatted(WATCHERS, endedFor.size(), all.size(), missed));
        console.say("%-34s %9s %9s %9s".formatted("milliseconds", "p50", "p95", "p99"));
        line("from a change to who watches", all);
        line("baseline: POST .../execute", requests);
    }

    private void line(String what, List<Double> values) {
        console.say("%-34s %9.1f %9.1f %9.1f"
                .formatted(
                        what,
                        Bench.percentile(values, 50),
                        Bench.percentile(values, 95),
                        Bench.percentile(values, 99)));
    }

    private static void await(BooleanSupplier reached, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) throw new PlatformFailure(otherwise);
            sleep(Duration.ofMillis(20));
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }
}
