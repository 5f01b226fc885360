package io.omnify.local.bench.gateway;

import io.omnify.embedded.EmbeddedRedis;
import io.omnify.local.bench.gateway.Load.Result;
import io.omnify.local.machine.Memory;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the door costs: the same 1 KB answer asked for directly, through nginx, and through the gateway without and with
 * its checks, in turns, so that a noisy machine is noisy for all of them.
 */
public final class GatewayBench {
    private static final int MANY = 32;
    private static final int WARM = 60_000;
    private static final int MOST_WARM_UPS = 15;
    private static final int WARM_UP_SECONDS = 2;
    private static final String PATH = "/api/agentkit/agents";
    private static final Map<String, String> UNLIMITED = Map.of(
            "OMNIFY_GATEWAY_LIMIT_ADDRESS", "2000000000",
            "OMNIFY_GATEWAY_LIMIT_USER", "2000000000",
            "OMNIFY_GATEWAY_LIMIT_ORGANIZATION", "2000000000",
            "OMNIFY_GATEWAY_LIMIT_ACT", "2000000000");
    /** The limits as they are, but for the one of addresses: everybody is at one here. */
    private static final Map<String, String> ONE_ADDRESS = Map.of("OMNIFY_GATEWAY_LIMIT_ADDRESS", "2000000000");

    private static final Map<String, String> OPEN =
            Map.of("OMNIFY_GATEWAY_LIMITS", "false", "OMNIFY_GATEWAY_ROUTES_AGENTS_OPEN", "true");
    private final Console console;
    private final int rounds;
    private final int seconds;
    private final Load load = Load.best();

    public GatewayBench(Console console, int rounds, int seconds) {
        this.console = console;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    /** One of the ways to the answer. */
    private record Way(
            String name, String address, long pid, List<Result> many, List<Result> one, List<Double> micros) {
        Way(String name, String address, long pid) {
            this(name, address, pid, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        private Stream<ProcessHandle> processes() {
            return ProcessHandle.of(pid).stream().flatMap(own -> Stream.concat(Stream.of(own), own.descendants()));
        }

        long megabytes() {
            return processes()
                    .mapToLong(own -> Memory.residentMegabytes(own.pid()))
                    .sum();
        }

        /** Processor time so far, which says what a request costs even where others keep the machine busy. */
        double seconds() {
            return processes()
                    .mapToDouble(own ->
                            own.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
                    .sum();
        }

        double median(List<Result> results, ToDoubleFunction<Result> figure) {
            var sorted = results.stream().mapToDouble(figure).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    public void run() {
        var folder = scratch();
        var issuer = new Issuer("bench");
        try (var service = StandIn.start();
                var redis = EmbeddedRedis.start(folder.resolve("redis"), 0)) {
            service.on("/.well-known/jwks.json", "{\"keys\":[" + issuer.publicKey() + "]}");
            try (var bare = GatewayProcess.start(folder, redis.url(), service.address(), OPEN);
                    var full = GatewayProcess.start(folder, redis.url(), service.address(), UNLIMITED)) {
                var nginx = Nginx.start(folder, service.address());
                try {
                    measure(ways(service, nginx.stream().toList(), bare, full), issuer);
                } finally {
                    nginx.ifPresent(Nginx::close);
                }
            }
            try (var gateway = GatewayProcess.start(folder, redis.url(), service.address(), ONE_ADDRESS)) {
                new FloodBench(console, rounds, seconds).run(gateway, service, issuer);
            }
        }
    }

    private List<Way> ways(StandIn service, List<Nginx> nginx, GatewayProcess bare, GatewayProcess full) {
        var ways = new ArrayList<Way>();
        ways.add(new Way("direct", service.address(), -1));
        for (var one : nginx) ways.add(new Way("nginx proxy_pass", one.address(), one.pid()));
        ways.add(new Way("gateway without checks", bare.address(), bare.pid()));
        ways.add(new Way("gateway with checks", full.address(), full.pid()));
        return ways;
    }

    private void measure(List<Way> ways, Issuer issuer) {
        var token = issuer.token("org_bench", "user_bench", "sess_bench");
        console.say("%d processors, load by %s, %d rounds of %d s with %d connections and with one"
                .formatted(Runtime.getRuntime().availableProcessors(), load.name(), rounds, seconds, MANY));
        if (ways.size() < 4)
            console.say("nginx is not on this machine: its line is left out (Debian: apt install nginx)");
        for (var way : ways) warmUp(way, token);
        for (var round = 0; round < rounds; round++) {
            for (var way : ways) many(way, token);
            for (var way : ways) way.one().add(good(load.run(way.address() + PATH, token, 1, seconds), way));
        }
        report(ways);
    }

    /** Until the compiler has done its work, by requests and not by time: a busy machine takes longer. */
    private void warmUp(Way way, String token) {
        var asked = 0.0;
        for (var i = 0; i < MOST_WARM_UPS && asked < WARM; i++)
            asked +=
                    load.run(way.address() + PATH, token, MANY, WARM_UP_SECONDS).perSecond() * WARM_UP_SECONDS;
    }

    private void many(Way way, String token) {
        var before = way.seconds();
        var result = good(load.run(way.address() + PATH, token, MANY, seconds), way);
        way.micros().add((way.seconds() - before) * 1e6 / (result.perSecond() * seconds));
        way.many().add(result);
    }

    private static Result good(Result result, Way way) {
        if (result.failed() > 0) throw new PlatformFailure(result.failed() + " requests were refused: " + way.name());
        return result;
    }

    private void report(List<Way> ways) {
        console.say("%-24s %9s %8s %8s %10s %10s %8s %7s"
                .formatted("", "per s", "p50 ms", "p99 ms", "one: p50", "one: p99", "CPU us", "MiB"));
        var table = new LinkedHashMap<String, Way>();
        for (var way : ways) {
            table.put(way.name(), way);
            console.say("%-24s %9.0f %8.2f %8.2f %10.3f %10.3f %8.1f %7d"
                    .formatted(
                            way.name(),
                            way.median(way.many(), Result::perSecond),
                            way.median(way.many(), Result::p50),
                            way.median(way.many(), Result::p99),
                            way.median(way.one(), Result::p50),
                            way.median(way.one(), Result::p99),
                            way.micros().stream()
                                    .sorted()
                                    .toList()
                                    .get(way.micros().size() / 2),
                            way.megabytes()));
        }
        var full = table.get("gateway with checks");
        if (full != null) conclude(full, table);
    }

    private void conclude(Way full, Map<String, Way> table) {
        var direct = table.getOrDefault("direct", full);
        console.say("added by the gateway with checks, one connection, p50: %.3f ms"
                .formatted(full.median(full.one(), Result::p50) - direct.median(direct.one(), Result::p50)));
        var nginx = table.get("nginx proxy_pass");
        var yardstick = nginx == null ? direct : nginx;
        console.say("throughput with checks / %s: %.2f"
                .formatted(
                        yardstick.name(),
                        full.median(full.many(), Result::perSecond)
                                / yardstick.median(yardstick.many(), Result::perSecond)));
    }

    private static Path scratch() {
        try {
            return Files.createTempDirectory("omnify-bench-gateway");
        } catch (IOException e) {
            throw new PlatformFailure("no folder for the benchmark", e);
        }
    }
}
