package io.omnify.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The durable MongoDB-compatible server in a process of its own. */
public final class MongoProcess {
    private MongoProcess() {}

    /** Keeps its file in the folder, every acknowledged write through kill -9. Returns when it serves. */
    public static GuardedProcess start(Path folder, int port) {
        return start(folder, port, List.of());
    }

    /** With more options for the server's JVM. */
    public static GuardedProcess start(Path folder, int port, List<String> jvmOptions) {
        var data = folder.toAbsolutePath();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // spotless:off
        var command = new ArrayList<>(List.of(java,
                "-Xmx192m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-XX:MaxDirectMemorySize=48m", "-Dio.netty.noPreferDirect=true", "-Dio.netty.allocator.numDirectArenas=0",
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-cp", System.getProperty("java.class.path")));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                EmbeddedMongoMain.class.getName(), data.resolve("mongo.db").toString(), String.valueOf(port)));
        // spotless:on
        var process = GuardedProcess.start(command, data, Map.of(), data.resolve("mongo.log"));
        Readiness.await("MongoDB", process, Duration.ofSeconds(60), () -> Ports.answers(port));
        return process;
    }
}
