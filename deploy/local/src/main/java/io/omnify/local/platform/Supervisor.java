package io.omnify.local.platform;

import io.omnify.embedded.GuardedProcess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Starts again what crashed or was killed, and gives up on what keeps crashing. */
public final class Supervisor {
    private static final int RESTARTS = 3;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Platform platform;
    private final Console console;
    private final Map<Part, Deque<Instant>> restarts = new EnumMap<>(Part.class);
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

    public Supervisor(Platform platform, Console console) {
        this.platform = platform;
        this.console = console;
    }

    /** Returns only by a failure: a part that cannot be kept alive. */
    public void watch() {
        for (var part : Part.values()) platform.process(part).ifPresent(process -> watch(part, process));
        try {
            end.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof PlatformFailure failure) throw failure;
            throw e;
        }
    }

    private void watch(Part part, GuardedProcess process) {
        process.onExit()
                .thenAcceptAsync(
                        code -> {
                            var ours = platform.process(part)
                                    .filter(process::equals)
                                    .isPresent();
                            if (ours && !platform.isStopping()) ended(part, code);
                        },
                        task -> Thread.ofVirtual()
                                .name("restart-" + part.label())
                                .start(task))
                .exceptionally(this::giveUp);
    }

    private void ended(Part part, int code) {
        console.say("%s ended with exit code %d (%s)"
                .formatted(part.label(), code, platform.config().log(part)));
        var begin = System.nanoTime();
        while (!restarted(part)) {
            if (platform.isStopping()) return;
        }
        console.say("%s is back after %.1f s".formatted(part.label(), (System.nanoTime() - begin) / 1e9));
        platform.process(part).ifPresent(process -> watch(part, process));
    }

    private boolean restarted(Part part) {
        if (!mayRestart(part, Instant.now())) {
            throw new PlatformFailure("%s ended %d times within a minute: %s"
                    .formatted(part.label(), RESTARTS + 1, platform.whatToDo(part)));
        }
        try {
            platform.start(part);
            return true;
        } catch (PlatformFailure again) {
            return false;
        }
    }

    private synchronized boolean mayRestart(Part part, Instant now) {
        var recent = restarts.computeIfAbsent(part, _ -> new ArrayDeque<>());
        recent.removeIf(at -> at.isBefore(now.minus(WINDOW)));
        recent.add(now);
        return recent.size() <= RESTARTS;
    }

    private @Nullable Void giveUp(Throwable reason) {
        var cause = reason.getCause() == null ? reason : reason.getCause();
        if (!platform.isStopping()) end.completeExceptionally(cause);
        return null;
    }
}
