package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.Api;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** The first reading of what many campaigns did on three platforms for a long time. */
final class MetricsSync {
    private static final List<String> PLATFORMS = List.of("google_ads", "meta_ads", "linkedin_ads");
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration STILL = Duration.ofMinutes(2);

    private final Platform platform;
    private final List<Api> teams;
    private final Api simulator;
    private final Console console;

    MetricsSync(Platform platform, List<Api> teams, Api simulator, Console console) {
        this.platform = platform;
        this.teams = teams;
        this.simulator = simulator;
        this.console = console;
    }

    void run(int campaigns, Duration past) {
        clock(Map.of("rate", 0));
        var accounts = launch(campaigns);
        var began = today();
        clock(Map.of("advance", past.toString()));
        long begin = System.nanoTime();
        countDays(accounts, began); // the market works its hours off when they are first asked for
        console.say("the market lived through them in %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        begin = System.nanoTime();
        long days = countDays(accounts, began);
        double plain = (System.nanoTime() - begin) / 1e9;
        console.say("baseline: %,d days read from the simulator and not kept in %.1f s".formatted(days, plain));
        try (var heard = new HeardDays(platform.config().address(Part.KAFKA), accounts)) {
            platform.restart(Part.AGENT);
            console.say("the time begins when agent-service is there; its first look, seconds later, is a part of it");
            double seconds = follow(new Course(this::agent, days, "days of campaigns", console), heard::days, days);
            console.say("sync / baseline: %.2f".formatted(seconds / plain));
        }
    }

    private void clock(Map<String, Object> order) {
        simulator.post("/simulator/market/clock", order);
    }

    private LocalDate today() {
        var now = simulator.get("/simulator/market/clock").path("now").asText();
        return LocalDate.ofInstant(Instant.parse(now), ZoneOffset.UTC);
    }

    /** Shared out among the teams; the connections of all of them. */
    private List<JsonNode> launch(int campaigns) {
        console.say("launching %,d campaigns of %d organisations on %d platforms each"
                .formatted(campaigns, teams.size(), PLATFORMS.size()));
        long begin = System.nanoTime();
        var all = new ArrayList<JsonNode>();
        for (int i = 0; i < teams.size(); i++) {
            var accounts = connect(teams.get(i));
            all.addAll(accounts);
            new Fill(teams.get(i)).launch(accounts, campaigns / teams.size() + (i < campaigns % teams.size() ? 1 : 0));
        }
        console.say("launched in %.1f s".formatted((System.nanoTime() - begin) / 1e9));
        return all;
    }

    private static List<JsonNode> connect(Api team) {
        return PLATFORMS.stream()
                .map(each -> team.post("/api/platforms/" + each + "/connections", Map.of("mode", "simulation")))
                .toList();
    }

    /** The days on which anything happened, as the market tells them, month by month. */
    private long countDays(List<JsonNode> accounts, LocalDate began) {
        long days = 0;
        var today = today();
        for (var each : accounts)
            for (var from = began.minusDays(1); !from.isAfter(today.plusDays(1)); from = from.plusDays(31)) {
                var query = "?vendor=" + each.path("platform").asText()
                        + "&account=" + each.path("account").asText()
                        + "&from=" + from + "&to=" + from.plusDays(30);
                for (var day : simulator.get("/simulator/market/days" + query))
                    if (day.path("impressions").asLong() > 0) days++;
            }
        return days;
    }

    /** From the beginning of the course on: before the first days are told, much was read already. */
    static double follow(Course course, LongSupplier heard, long days) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long last = System.nanoTime();
        long before = 0;
        while (before < days && System.nanoTime() < deadline && System.nanoTime() - last < STILL.toNanos()) {
            pause();
            long now = heard.getAsLong();
            if (now != before) last = System.nanoTime();
            before = now;
            course.at(before);
        }
        double seconds = course.end(before);
        if (before < days) throw new PlatformFailure("told of %,d days of %,d".formatted(before, days));
        return seconds;
    }

    private long agent() {
        return platform.process(Part.AGENT).orElseThrow().pid();
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
