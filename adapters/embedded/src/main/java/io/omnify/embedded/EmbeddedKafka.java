package io.omnify.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One real Kafka broker (KRaft) in a process of its own, with a class path of its own. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final GuardedProcess process;
    private final int port;

    private EmbeddedKafka(GuardedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Keeps its data in the folder. A free port is taken when it is 0. Returns when the broker serves. */
    public static EmbeddedKafka start(Path folder, int port) {
        return start(folder, port, List.of());
    }

    /** With more options for the broker's JVM. */
    public static EmbeddedKafka start(Path folder, int port, List<String> jvmOptions) {
        var data = folder.toAbsolutePath();
        var chosen = Ports.orFree(port);
        try {
            Files.createDirectories(data);
            var ready = data.resolve("ready");
            Files.deleteIfExists(ready);
            var settings = data.resolve("server.properties");
            Files.writeString(settings, KafkaSettings.of(data, chosen, Ports.free()), StandardCharsets.UTF_8);
            var command = command(settings, ready, jvmOptions);
            var process = GuardedProcess.start(command, data, Map.of(), data.resolve("kafka.log"));
            Readiness.await("Kafka", process, START, () -> Files.exists(ready));
            return new EmbeddedKafka(process, chosen);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start Kafka in " + data + ": " + e.getMessage(), e);
        }
    }

    private static List<String> command(Path settings, Path ready, List<String> jvmOptions) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx192m", "-Xms64m", "-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", classPath(), KafkaMain.class.getName()));
        command.addAll(List.of(settings.toString(), ready.toString()));
        return command;
    }

    /** The broker's jars and ours, in the order in which they are given to its JVM. */
    public static String classPath() throws IOException {
        var library = Repository.root().resolve("adapters/embedded-kafka/target/lib");
        if (!Files.isDirectory(library)) {
            throw new IOException("the broker is not built: ./mvnw -pl adapters/embedded-kafka package");
        }
        try (var jars = Files.list(library)) {
            var all = new ArrayList<>(jars.map(Path::toString).sorted().toList());
            all.add(ownCode().toString());
            return String.join(java.io.File.pathSeparator, all);
        }
    }

    private static Path ownCode() throws IOException {
        try {
            return Path.of(KafkaMain.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("cannot find our own jar", e);
        }
    }

    public String bootstrap() {
        return "127.0.0.1:" + port;
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
