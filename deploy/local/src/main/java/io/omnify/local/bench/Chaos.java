package io.omnify.local.bench;

import io.omnify.local.client.Api;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Kills parts of the platform with kill -9 at random moments while runs have effects in the sandbox, and then compares
 * what was asked for with what really happened there. The same seed kills the same parts after the same waits.
 */
public final class Chaos {
    private static final String WORKFLOW = "chaos";
    private static final int STEPS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<Part> VICTIMS = List.of(Part.WORKFLOW, Part.AGENT, Part.KAFKA, Part.REDIS);

    private final Platform platform;
    private final Console console;
    private final Random random;
    private volatile int killed;

    public Chaos(Platform platform, Console console, long seed) {
        this.platform = platform;
        this.console = console;
        this.random = new Random(seed);
    }

    /** What came of it: runs that never ended, runs that ended otherwise than completed, effects missing and doubled. */
    public record Result(int runs, int kills, int stuck, Map<String, Integer> ends, long lost, long doubled) {
        public boolean clean() {
            return stuck == 0 && lost == 0 && doubled == 0 && ends.getOrDefault("completed", 0) == runs;
        }
    }

    /** So many runs, of which at most so many are under way at once, with so many kills spread over them. */
    public Result run(int runs, int atOnce, int kills) {
        killed = 0;
        var begin = System.nanoTime();
        try (var load = new EngineLoad(platform.config().address(Part.KAFKA))) {
            load.publish(WORKFLOW, SandboxSteps.chain(STEPS));
            var prefix = "run_chaos" + UUID.randomUUID().toString().substring(0, 8) + "-";
            var ends = underFire(load, prefix, runs, atOnce, kills);
            var counted = new HashMap<String, Integer>();
            int stuck = wait(ends, counted);
            var happened = happened(prefix);
            var result = judge(runs, kills, stuck, counted, happened);
            console.say("%.0f s: %s".formatted((System.nanoTime() - begin) / 1e9, result));
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }

    /** Spread over the kills, so that some are under way at each. */
    private List<CompletableFuture<String>> underFire(EngineLoad load, String prefix, int runs, int atOnce, int kills)
            throws InterruptedException {
        var places = new Semaphore(atOnce);
        var killer = Thread.ofPlatform().name("killer").start(() -> kill(kills));
        var ends = new ArrayList<CompletableFuture<String>>();
        for (int i = 0; i < runs; i++) {
            ends.add(start(load, prefix + i, places));
            while (killer.isAlive() && (long) i * kills >= (killed + 1L) * runs) Thread.sleep(10);
        }
        killer.join();
        return ends;
    }

    private static CompletableFuture<String> start(EngineLoad load, String run, Semaphore places)
            throws InterruptedException {
        if (!places.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            throw new PlatformFailure("no run has ended for " + PATIENCE + "; open: " + load.open());
        return load.start(run, WORKFLOW).whenComplete((_, _) -> places.release());
    }

    private static int wait(List<CompletableFuture<String>> ends, Map<String, Integer> counted)
            throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int stuck = 0;
        for (var each : ends) {
            try {
                var status = each.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                counted.merge(status, 1, Integer::sum);
            } catch (ExecutionException | TimeoutException e) {
                stuck++;
            }
        }
        return stuck;
    }

    /** Everyone is killed before anybody is killed again. */
    private void kill(int kills) {
        var victims = new ArrayList<Part>();
        while (killed < kills) {
            if (victims.isEmpty()) victims.addAll(VICTIMS);
            var victim = victims.remove(random.nextInt(victims.size()));
            sleep(100 + random.nextInt(1_200));
            console.say("kill -9 " + victim.label());
            platform.killHard(victim);
            sleep(random.nextInt(1_000));
            platform.start(victim);
            killed++;
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }

    /** How often each step of each run happened, whatever the attempt. */
    private Map<String, Integer> happened(String prefix) {
        var simulator = new Api(platform.config().address(Part.SIMULATOR));
        var counts = new HashMap<String, Integer>();
        for (long from = 0; ; ) {
            var page = simulator.get("/simulator/sandbox/effects?limit=5000&from=" + from);
            for (var effect : page.path("data")) {
                var key = effect.path("key").asText();
                if (key.startsWith(prefix)) counts.merge(key.substring(0, key.lastIndexOf('/')), 1, Integer::sum);
            }
            if (page.path("data").isEmpty()) return counts;
            from = page.path("next").asLong();
        }
    }

    private static Result judge(
            int runs, int kills, int stuck, Map<String, Integer> ends, Map<String, Integer> happened) {
        long doubled = happened.values().stream().filter(times -> times > 1).count();
        return new Result(runs, kills, stuck, Map.copyOf(ends), (long) runs * STEPS - happened.size(), doubled);
    }
}
