package io.omnify.local.platform;

import io.omnify.embedded.GuardedProcess;
import io.omnify.embedded.Ports;
import io.omnify.local.machine.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the caches of freshly built services while the platform already runs: each service starts once more, quietly,
 * with nothing around it, on a port of its own and with what the processor has left.
 */
public final class AotTraining {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Duration WRITE = Duration.ofSeconds(180);

    private final PlatformConfig config;
    private final Path folder;
    private final Health health = new Health();
    private volatile boolean stopped;
    private volatile Optional<GuardedProcess> current = Optional.empty();

    public AotTraining(PlatformConfig config) {
        this.config = config;
        this.folder = config.root().resolve(".omnify/aot/training");
    }

    /** Returns at once. */
    public void begin(Console console) {
        var lacking = Part.services().stream()
                .filter(part -> !new AotCache(config, part).exists())
                .toList();
        if (!lacking.isEmpty()) Thread.ofVirtual().name("training").start(() -> train(lacking, console));
    }

    private void train(List<Part> parts, Console console) {
        console.say("preparing faster starts in the background");
        for (var part : parts) {
            if (!stopped && !train(part)) console.say("no faster start for " + part.label() + ": see " + log(part));
        }
        if (!stopped) console.say("the next start will be faster");
    }

    private boolean train(Part part) {
        var cache = new AotCache(config, part);
        var alone = alone(part);
        var command = new ArrayList<String>();
        Tool.find("nice").ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "19")));
        command.addAll(Launch.command(config, part, cache.write()));
        try {
            Files.createDirectories(folder);
            var process = GuardedProcess.start(command, folder, new ServiceEnvironment(alone).of(part), log(part));
            current = Optional.of(process);
            return started(alone.address(part), process) && written(process, cache);
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + folder + ": " + e.getMessage(), e);
        } finally {
            clear();
        }
    }

    /** Every address leads nowhere: a service starts without the others, and must not meet the running ones. */
    private PlatformConfig alone(Part part) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var each : Part.values()) ports.put(each, each == part ? Ports.free() : 1);
        return new PlatformConfig(config.root(), folder, ports, Map.of(), config.environment());
    }

    private boolean started(String address, GuardedProcess process) {
        var deadline = System.nanoTime() + START.toNanos();
        while (!stopped && process.isAlive() && System.nanoTime() < deadline) {
            if (health.alive(address)) return true;
            pause();
        }
        process.kill();
        return false;
    }

    private boolean written(GuardedProcess process, AotCache cache) {
        if (!process.stop(WRITE) || stopped) return false;
        cache.keep();
        return cache.exists();
    }

    private Path log(Part part) {
        return config.root().resolve(".omnify/logs/training-" + part.label() + ".log");
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void clear() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new PlatformFailure("cannot clear " + folder + ": " + e.getMessage(), e);
        }
    }

    /** What is not written yet will be after the next start. */
    public void stop() {
        stopped = true;
        current.ifPresent(GuardedProcess::kill);
    }
}
