package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A team with accounts at three simulated platforms and one campaign on all of them. */
record Advertiser(Door door, Map<String, JsonNode> connections, String campaign) {
    static final List<String> PLATFORMS = List.of("google_ads", "meta_ads", "linkedin_ads");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration OFTEN = Duration.ofMillis(100);

    /** Connects the platforms and writes the campaign, which has so much a day, the same everywhere. */
    static Advertiser with(Door door, String daily, String cap) {
        var connections = new LinkedHashMap<String, JsonNode>();
        for (var platform : PLATFORMS)
            connections.put(
                    platform, made(door, "/api/platforms/" + platform + "/connections", Map.of("mode", "simulation")));
        var parts = connections.entrySet().stream()
                .map(each -> Map.of(
                        "platform", each.getKey(),
                        "connection_id", each.getValue().path("connection_id").asText()))
                .toList();
        var draft = Map.of(
                "name",
                "Autumn sale",
                "objective",
                "sales",
                "platforms",
                parts,
                "budget",
                Map.of("amount", daily, "currency", "EUR", "period", "daily"),
                "budget_cap",
                cap,
                "time_zone",
                "Europe/Berlin",
                "audience",
                Map.of("countries", List.of("DE"), "min_age", 25, "max_age", 54, "interests", List.of()),
                "creatives",
                List.of(Map.of(
                        "headline", "Warm coats", "text", "Made to last.", "link", "https://shop.example.com/coats")));
        var campaign = made(door, "/api/campaigns", draft);
        return new Advertiser(door, connections, campaign.path("campaign_id").asText());
    }

    private static JsonNode made(Door door, String path, Object body) {
        var answer = door.post(path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(201);
        return Door.json(answer);
    }

    String path() {
        return "/api/campaigns/" + campaign;
    }

    String account(String platform) {
        return connections.get(platform).path("account").asText();
    }

    JsonNode say(String word, int status) {
        var answer = door.post(path() + "/" + word, Map.of());
        assertThat(answer.statusCode()).as(word + " " + answer.asString()).isEqualTo(status);
        return Door.json(answer);
    }

    JsonNode read() {
        return door.read(path());
    }

    JsonNode awaitStatus(String status) {
        await().atMost(SOON).pollInterval(OFTEN).untilAsserted(() -> {
            var shown = read();
            assertThat(shown.path("status").asText()).as(shown.toPrettyString()).isEqualTo(status);
        });
        return read();
    }

    /** Waits until every platform has what was decided, and returns the budgets of the parts. */
    Map<String, BigDecimal> settled() {
        await().atMost(SOON).pollInterval(OFTEN).untilAsserted(() -> {
            var shown = read();
            assertThat(shown.path("platforms"))
                    .as(shown.toPrettyString())
                    .allMatch(part -> part.path("pending").isEmpty()
                            && !part.path("error").isObject()
                            && part.path("status").asText().equals("active"));
        });
        var budgets = new TreeMap<String, BigDecimal>();
        for (var part : read().path("platforms"))
            budgets.put(part.path("platform").asText(), Answer.money(part.path("budget")));
        return budgets;
    }

    JsonNode part(String platform) {
        for (var part : read().path("platforms"))
            if (part.path("platform").asText().equals(platform)) return part;
        throw new AssertionError("not on " + platform);
    }

    /** Reads what the platforms know by now, and lets the optimiser decide about the day. */
    JsonNode morning() {
        say("refresh", 200);
        var answer = door.post(path() + "/optimiser/run", Map.of());
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 204);
        return Door.json(answer);
    }

    /** What we say of the campaign's days on the platform, by day. */
    Map<String, Market.Figures> days(String platform) {
        var days = new TreeMap<String, Market.Figures>();
        for (var row : door.read(path() + "/performance?by=day,platform").path("rows")) {
            var figures = Market.Figures.of(row);
            if (row.path("platform").asText().equals(platform) && !figures.nothing())
                days.put(row.path("day").asText(), figures);
        }
        return days;
    }

    /** What the organisation's own metrics say of the platform, which hear of figures later than campaigns. */
    Market.Figures metrics(String platform) {
        var query = "/api/analytics/metrics?metrics=impressions,clicks,spend,conversions,revenue&by=platform";
        for (var row : door.read(query).path("rows"))
            if (row.path("platform").asText().equals(platform)) return Market.Figures.of(row);
        return null;
    }
}
