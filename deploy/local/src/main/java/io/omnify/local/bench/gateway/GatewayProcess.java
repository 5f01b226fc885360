package io.omnify.local.bench.gateway;

import io.omnify.embedded.GuardedProcess;
import io.omnify.embedded.Ports;
import io.omnify.embedded.Repository;
import io.omnify.local.platform.Health;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One real gateway in front of stand-ins, as many of them at a time as somebody wants to look at. */
public final class GatewayProcess implements AutoCloseable {
    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private static final List<String> OPTIONS = List.of("-Xmx128m", "-Xss512k", "-XX:+UseSerialGC");
    private final GuardedProcess process;
    private final int port;

    private GatewayProcess(GuardedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Ready when it returns; every service is found at the one address, and variables add to or replace the usual. */
    public static GatewayProcess start(Path folder, String redis, String services, Map<String, String> variables) {
        var port = Ports.free();
        var process = GuardedProcess.start(
                command(), folder, environment(port, redis, services, variables), log(folder, port));
        var gateway = new GatewayProcess(process, port);
        gateway.awaitReady();
        return gateway;
    }

    private static Path log(Path folder, int port) {
        return folder.resolve("gateway-" + port + ".log");
    }

    /** With the compiler a server uses: on a laptop the quick one saves memory, here throughput is the question. */
    private static List<String> command() {
        var jar = Repository.root().resolve(Part.GATEWAY.module()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) throw new PlatformFailure("the gateway is not built: " + jar + " is missing");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private static Map<String, String> environment(
            int port, String redis, String services, Map<String, String> variables) {
        var all = new HashMap<String, String>();
        all.put("OMNIFY_GATEWAY_PORT", String.valueOf(port));
        all.put("OMNIFY_HTTP_HOST", "127.0.0.1");
        all.put("OMNIFY_REDIS_URL", redis);
        all.put("OMNIFY_KAFKA_BOOTSTRAP", "127.0.0.1:1");
        for (var part : List.of(Part.AUTH, Part.AGENT, Part.WORKFLOW, Part.ANALYTICS))
            all.put(part.addressVariable(), services);
        all.putAll(variables);
        return all;
    }

    private void awaitReady() {
        var health = new Health();
        var deadline = System.nanoTime() + PATIENCE;
        while (!health.ready(address())) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new PlatformFailure("the gateway does not start, see " + process.log());
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformFailure("interrupted", e);
            }
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public GuardedProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }
}
