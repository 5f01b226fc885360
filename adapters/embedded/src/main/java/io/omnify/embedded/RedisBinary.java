package io.omnify.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Unpacks the redis-server that fits this machine, and falls back to the one on PATH. */
final class RedisBinary {
    // spotless:off
    private static final Map<String, String> IN_JAR = Map.of(
            "linux-amd64", "/redis-server-6.2.6-v5-linux-amd64",
            "linux-aarch64", "/redis-server-6.2.7-linux-arm64",
            "mac-x86_64", "/redis-server-6.2.6-v5-darwin-amd64",
            "mac-aarch64", "/redis-server-6.2.6-v5-darwin-arm64");
    // spotless:on

    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(50);

    private RedisBinary() {}

    static Path in(Path folder) throws IOException {
        var unpacked = unpack(folder);
        if (unpacked.isPresent() && runs(unpacked.get())) return unpacked.get();
        return onPath().orElseThrow(
                        () -> new IOException("no Redis for " + machine() + ": install redis-server on the PATH"));
    }

    private static Optional<Path> unpack(Path folder) throws IOException {
        var resource = IN_JAR.get(machine());
        if (resource == null) return Optional.empty();
        var target = folder.resolve(resource.substring(1));
        if (Files.isExecutable(target)) return Optional.of(target);
        try (InputStream in = RedisBinary.class.getResourceAsStream(resource)) {
            if (in == null) return Optional.empty();
            var part = Files.createTempFile(folder, "redis", ".part");
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            if (!part.toFile().setExecutable(true)) throw new IOException("cannot make " + part + " executable");
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return Optional.of(target);
    }

    /** The binary of the jar needs a libssl that not every system has. */
    private static boolean runs(Path binary) throws IOException {
        try {
            var version = version(binary);
            return version.waitFor(10, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * A process that was started while the file was being written holds it open for a moment, and until then nobody may
     * execute it ("Text file busy").
     */
    private static Process version(Path binary) throws IOException, InterruptedException {
        var command = new ProcessBuilder(binary.toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        for (int left = TRIES; ; left--) {
            try {
                return command.start();
            } catch (IOException e) {
                if (left == 0) throw e;
                Thread.sleep(PAUSE);
            }
        }
    }

    private static Optional<Path> onPath() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(folders)
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String machine() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return (os.startsWith("mac") ? "mac" : os) + "-" + System.getProperty("os.arch", "");
    }
}
