package io.omnify.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Redis on this machine: the binary comes with a jar, or is the one on PATH. */
public final class EmbeddedRedis implements AutoCloseable {
    private final GuardedProcess process;
    private final int port;

    private EmbeddedRedis(GuardedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Keeps its data in the folder, every acknowledged write through kill -9. A free port is taken when it is 0. */
    public static EmbeddedRedis start(Path folder, int port) {
        var data = folder.toAbsolutePath();
        var chosen = Ports.orFree(port);
        try {
            Files.createDirectories(data);
            var process = GuardedProcess.start(command(data, chosen), data, Map.of(), data.resolve("redis.log"));
            Readiness.await("Redis", process, Duration.ofSeconds(20), () -> Ports.answers(chosen));
            return new EmbeddedRedis(process, chosen);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Redis in " + data + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path data, int port) throws IOException {
        var binary = RedisBinary.in(data).toString();
        // spotless:off
        return List.of(binary,
                "--port", String.valueOf(port), "--bind", "127.0.0.1", "--dir", data.toString(),
                "--appendonly", "yes", "--save", "", "--maxmemory", "64mb", "--maxmemory-policy", "noeviction");
        // spotless:on
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public GuardedProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
