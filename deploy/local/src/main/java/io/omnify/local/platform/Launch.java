package io.omnify.local.platform;

import io.omnify.embedded.EmbeddedKafka;
import io.omnify.embedded.EmbeddedRedis;
import io.omnify.embedded.GuardedProcess;
import io.omnify.embedded.MongoProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Starts one part and waits until it serves. */
final class Launch {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final PlatformConfig config;
    private final ServiceEnvironment environment;
    private final Health health = new Health();

    Launch(PlatformConfig config) {
        this.config = config;
        this.environment = new ServiceEnvironment(config);
    }

    /** Embedded servers are awaited by their own starters; a service is to be awaited with {@link #awaitReady}. */
    GuardedProcess start(Part part) {
        var port = config.port(part);
        return switch (part) {
            case REDIS ->
                server(part, () -> EmbeddedRedis.start(config.data(part), port).process());
            case MONGO -> server(part, () -> MongoProcess.start(config.data(part), port));
            case KAFKA ->
                server(part, () -> EmbeddedKafka.start(config.data(part), port).process());
            case SIMULATOR, AUTH, ANALYTICS, AGENT, WORKFLOW, GATEWAY -> service(part);
        };
    }

    private GuardedProcess server(Part part, Supplier<GuardedProcess> start) {
        try {
            return start.get();
        } catch (IllegalStateException e) {
            throw new PlatformFailure(e.getMessage() + ": " + whatToDo(part), e);
        }
    }

    private GuardedProcess service(Part part) {
        var jar = jar(config, part);
        if (!Files.exists(jar)) {
            throw new PlatformFailure(part.label() + " is not built: " + jar + " is missing (./omnify up builds it)");
        }
        var command = command(config, part, new AotCache(config, part).use());
        return GuardedProcess.start(command, config.data(part), environment.of(part), config.log(part));
    }

    static List<String> command(PlatformConfig config, Part part, List<String> cacheOptions) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.of(part, config.environment()));
        command.addAll(cacheOptions);
        command.addAll(List.of("-jar", jar(config, part).toString()));
        return command;
    }

    static Path jar(PlatformConfig config, Part part) {
        return config.root().resolve(part.module()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    void awaitReady(Part part, GuardedProcess process) {
        if (!part.isService()) return;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!health.ready(config.address(part))) {
            if (!process.isAlive()) throw died(part, process);
            if (System.nanoTime() > deadline) throw late(part);
            pause();
        }
    }

    private PlatformFailure late(Part part) {
        var report = health.answer(config.address(part)).report();
        return new PlatformFailure("%s is not ready after %d s (%s): %s"
                .formatted(part.label(), PATIENCE.toSeconds(), report, whatToDo(part)));
    }

    private PlatformFailure died(Part part, GuardedProcess process) {
        var lastWords = new IllegalStateException(Tail.lastWords(config.log(part)));
        return new PlatformFailure(
                "%s ended with exit code %d while it started: %s"
                        .formatted(part.label(), process.onExit().join(), whatToDo(part)),
                lastWords);
    }

    /** For the end of a line that says what is wrong with a part. */
    String whatToDo(Part part) {
        return "read why with ./omnify logs %s (%s), mend it and start again".formatted(part.label(), config.log(part));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }
}
