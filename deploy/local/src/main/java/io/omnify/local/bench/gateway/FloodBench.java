package io.omnify.local.bench.gateway;

import io.omnify.local.bench.gateway.Load.Result;
import io.omnify.local.platform.Console;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToDoubleFunction;

/**
 * What one organisation's flood costs another that asks now and then: both come through a gateway with the limits of the
 * product to a service that takes its time, as services do.
 */
final class FloodBench {
    private static final String PATH = "/api/agentkit/flood";
    private static final Duration SERVICE_TIME = Duration.ofMillis(20);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final int FLOOD = 256;
    private static final int CALM = 8;
    private static final double PROMISED = 1.5;
    private final Console console;
    private final int rounds;
    private final int seconds;
    private final Load load = Load.best();
    private final OwnLoad calm = new OwnLoad();

    FloodBench(Console console, int rounds, int seconds) {
        this.console = console;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    void run(GatewayProcess gateway, StandIn service, Issuer issuer) {
        service.delay(PATH, SERVICE_TIME);
        var url = gateway.address() + PATH;
        var quiet = issuer.token("org_calm", "user_calm", "sess_calm");
        calm.paced(url, quiet, CALM, seconds, EVERY);
        var alone = new ArrayList<Result>();
        var beside = new ArrayList<Result>();
        var flood = new ArrayList<Result>();
        for (var round = 0; round <= rounds; round++) {
            var flooding = issuer.token("org_flood_" + round, "user_flood", "sess_flood");
            var before = calm.paced(url, quiet, CALM, seconds, EVERY);
            var raging = CompletableFuture.supplyAsync(() -> load.run(url, flooding, FLOOD, seconds + 1));
            var during = calm.paced(url, quiet, CALM, seconds, EVERY);
            var flooded = raging.join();
            if (round == 0) continue; // the compiler's
            alone.add(before);
            beside.add(during);
            flood.add(flooded);
        }
        report(alone, beside, flood);
    }

    private void report(List<Result> alone, List<Result> beside, List<Result> flood) {
        console.say("flood: %d connections of one organisation, %.0f answers a second, of which %.0f %% are refusals"
                .formatted(FLOOD, median(flood, Result::perSecond), median(flood, this::refusedPercent)));
        console.say("calm:  another organisation, alone p50 %.2f p99 %.2f ms, beside the flood p50 %.2f p99 %.2f ms"
                .formatted(
                        median(alone, Result::p50),
                        median(alone, Result::p99),
                        median(beside, Result::p50),
                        median(beside, Result::p99)));
        var refused = beside.stream().mapToLong(Result::failed).sum();
        console.say("p99 of the calm one beside the flood / alone: %.2f (promised: %.1f), %d of its requests refused"
                .formatted(median(beside, Result::p99) / median(alone, Result::p99), PROMISED, refused));
    }

    private double refusedPercent(Result result) {
        return 100.0 * result.failed() / Math.max(1, result.perSecond() * (seconds + 1));
    }

    private static double median(List<Result> results, ToDoubleFunction<Result> figure) {
        var sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
