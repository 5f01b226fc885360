package io.omnify.local.platform;

import io.omnify.embedded.GuardedProcess;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The whole platform on one machine, each part a process of its own that can be killed and started again. */
public final class Platform implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(12);
    // spotless:off
    private static final List<List<Part>> STAGES = List.of(
            List.of(Part.REDIS, Part.MONGO, Part.KAFKA, Part.SIMULATOR),
            List.of(Part.AUTH, Part.ANALYTICS, Part.AGENT, Part.WORKFLOW, Part.GATEWAY));
    // spotless:on

    private final PlatformConfig config;
    private final Console console;
    private final Launch launch;
    private final Consumer<Platform> changed;
    private final Map<Part, GuardedProcess> running = Collections.synchronizedMap(new EnumMap<>(Part.class));
    private volatile boolean stopping;

    /** Nothing runs yet. */
    public Platform(PlatformConfig config, Console console) {
        this(config, console, _ -> {});
    }

    /** Tells of every process that was started, also while others are not ready yet. */
    public Platform(PlatformConfig config, Console console, Consumer<Platform> changed) {
        this.config = config;
        this.console = console;
        this.changed = changed;
        this.launch = new Launch(config);
    }

    /** Returns when every part is ready. Nothing is left running when one of them fails. */
    public static Platform start(PlatformConfig config) {
        var platform = new Platform(config, Console.silent());
        platform.start();
        return platform;
    }

    /** Returns when every part is ready. Nothing is left running when one of them fails. */
    public void start() {
        try {
            STAGES.forEach(this::startAll);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void startAll(List<Part> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var finished = new ExecutorCompletionService<@Nullable Void>(threads);
            var ours = parts.stream()
                    .filter(part -> config.outside(part).isEmpty())
                    .toList();
            ours.forEach(part -> finished.submit(() -> startTimed(part), null));
            try {
                for (var _ : ours) finished.take().get();
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw failure(e.getCause() == null ? e : e.getCause());
            } catch (InterruptedException e) {
                threads.shutdownNow();
                Thread.currentThread().interrupt();
                throw new PlatformFailure("interrupted while starting", e);
            }
        }
    }

    private static PlatformFailure failure(Throwable cause) {
        return cause instanceof PlatformFailure known
                ? known
                : new PlatformFailure(String.valueOf(cause.getMessage()), cause);
    }

    private void startTimed(Part part) {
        var begin = System.nanoTime();
        start(part);
        var seconds = (System.nanoTime() - begin) / 1e9;
        console.say("  %-10s ready after %4.1f s".formatted(part.label(), seconds));
    }

    /** Starts a part that was stopped or killed and waits until it is ready. */
    public void start(Part part) {
        if (isRunning(part)) return;
        var process = launch.start(part);
        running.put(part, process);
        if (stopping) {
            process.kill();
            throw new PlatformFailure("the platform is being stopped");
        }
        changed.accept(this);
        launch.awaitReady(part, process);
    }

    public boolean isRunning(Part part) {
        var process = running.get(part);
        return process != null && process.isAlive();
    }

    public Optional<GuardedProcess> process(Part part) {
        return Optional.ofNullable(running.get(part));
    }

    /** kill -9; it stays dead until {@link #start(Part)}. */
    public void killHard(Part part) {
        Optional.ofNullable(running.remove(part)).ifPresent(GuardedProcess::kill);
    }

    /** Stops a part as an operator would; it stays away until {@link #start(Part)}. */
    public void stop(Part part) {
        Optional.ofNullable(running.remove(part)).ifPresent(process -> process.stop(GRACE));
    }

    public void restart(Part part) {
        stop(part);
        start(part);
    }

    /** About a part that cannot be kept alive. */
    String whatToDo(Part part) {
        return launch.whatToDo(part);
    }

    public PlatformConfig config() {
        return config;
    }

    /** The address people and API clients use: the gateway's. */
    public String url() {
        return config.address(Part.GATEWAY);
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Stops everything: services first, then what they stand on. */
    public void stop() {
        stopping = true;
        STAGES.reversed().forEach(this::stopAll);
    }

    private void stopAll(List<Part> parts) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.execute(() -> stop(part)));
        }
    }

    @Override
    public void close() {
        stop();
    }
}
