package io.omnify.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.AdExport;
import io.omnify.local.client.Api;
import io.omnify.local.client.Customer;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a three-agent run costs beyond the time its model takes, next to what one request costs in the same minute. */
public final class Bench {
    private static final int ROUND = 50;
    private static final int ROUNDS = 20;
    private static final long SEED = 42;
    private static final Duration SETTLED = Duration.ofSeconds(1);
    private static final double PROMISED = 60;

    private final String gateway;
    private final Api simulator;
    private final Console console;

    public Bench(String gateway, String simulator, Console console) {
        this.gateway = gateway;
        this.simulator = new Api(simulator);
        this.console = console;
    }

    private record Sample(double run, double model, double request) {
        double overhead() {
            return run - model;
        }
    }

    /** True when the overhead of a run at p50 is as low as promised. */
    public boolean run(int runs) {
        var customer = Customer.signUp(new Api(gateway), "Bench");
        var export = new AdExport(SEED, 10);
        customer.importFile(AdExport.fileName(SEED), export.csv());
        customer.awaitWorkflow();
        console.say("%d runs to warm up, %d to measure".formatted(warm(customer), runs));
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < runs; i++) samples.add(measure(customer));
        return report(samples);
    }

    /** How many runs that took. */
    private static int warm(Customer customer) {
        return ROUND
                * WarmUp.until(ROUNDS, () -> {
                    var millis = new ArrayList<Double>();
                    for (int i = 0; i < ROUND; i++) {
                        var begin = System.nanoTime();
                        customer.run("bench");
                        millis.add((System.nanoTime() - begin) / 1e6);
                    }
                    return percentile(millis, 50);
                });
    }

    private Sample measure(Customer customer) {
        settle();
        var begin = System.nanoTime();
        customer.api().get("/api/auth/verify");
        var middle = System.nanoTime();
        var execution = customer.run("bench");
        var run = (System.nanoTime() - middle) / 1e6;
        if (!"completed".equals(execution.path("status").asText())) {
            throw new PlatformFailure("a run did not complete: " + execution);
        }
        var requests = simulator.get(
                "/simulator/requests?command=" + execution.path("execution_id").asText());
        return new Sample(run, modelTime(requests.path("data")), (middle - begin) / 1e6);
    }

    /** What one run leaves to do is not the next one's price: consumers in the background gather up to half a second. */
    private static void settle() {
        try {
            Thread.sleep(SETTLED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        }
    }

    /** The time in which the model worked on this run; agents that asked at the same time count once. */
    public static double modelTime(JsonNode requests) {
        var calls = StreamSupport.stream(requests.spliterator(), false)
                .map(Call::of)
                .sorted(Comparator.comparing(Call::begin))
                .toList();
        var total = Duration.ZERO;
        var covered = Instant.MIN;
        for (var call : calls) {
            var from = call.begin().isAfter(covered) ? call.begin() : covered;
            if (call.end().isAfter(from)) total = total.plus(Duration.between(from, call.end()));
            if (call.end().isAfter(covered)) covered = call.end();
        }
        return total.toNanos() / 1e6;
    }

    private record Call(Instant begin, Instant end) {
        static Call of(JsonNode request) {
            var begin = Instant.parse(request.path("at").asText());
            return new Call(
                    begin,
                    begin.plusNanos(Math.round(request.path("duration_ms").asDouble() * 1e6)));
        }
    }

    private boolean report(List<Sample> samples) {
        console.say("%-34s %9s %9s".formatted("milliseconds", "p50", "p95"));
        var runs = samples.stream().map(Sample::run).toList();
        var overheads = samples.stream().map(Sample::overhead).toList();
        var requests = samples.stream().map(Sample::request).toList();
        line("a run of three agents", runs);
        line("the model's own time in it", samples.stream().map(Sample::model).toList());
        line("overhead", overheads);
        line("baseline: GET /api/auth/verify", requests);
        console.say("overhead / baseline at p50: %.1f".formatted(percentile(overheads, 50) / percentile(requests, 50)));
        var kept = isKept(overheads);
        console.say("promised: an overhead below %.0f ms at p50: %s".formatted(PROMISED, kept ? "kept" : "BROKEN"));
        return kept;
    }

    /** Whether overheads in milliseconds are within what is promised. */
    static boolean isKept(List<Double> overheads) {
        return percentile(overheads, 50) < PROMISED;
    }

    private void line(String what, List<Double> values) {
        console.say("%-34s %9.1f %9.1f".formatted(what, percentile(values, 50), percentile(values, 95)));
    }

    public static double percentile(List<Double> values, int percent) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
