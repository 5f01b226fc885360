package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** The simulated market seen from above: its time, its own books, and the faults of its vendors. */
record Market(String url) {
    static Market of(Platform platform) {
        return new Market(platform.config().address(Part.SIMULATOR));
    }

    /** What became of money, to the cent. */
    record Figures(long impressions, long clicks, BigDecimal spend, BigDecimal conversions, BigDecimal revenue) {
        static Figures ofCents(JsonNode row) {
            return new Figures(
                    row.path("impressions").asLong(),
                    row.path("clicks").asLong(),
                    cents(row.path("cost_cents").asLong()),
                    plain(row.path("conversions").asText()),
                    cents(row.path("value_cents").asLong()));
        }

        /** As our own interfaces write them. */
        static Figures of(JsonNode row) {
            return new Figures(
                    row.path("impressions").asLong(),
                    row.path("clicks").asLong(),
                    plain(row.at("/spend/amount").asText()),
                    plain(row.path("conversions").asText()),
                    plain(row.at("/revenue/amount").asText()));
        }

        boolean nothing() {
            return impressions == 0 && spend.signum() == 0 && conversions.signum() == 0;
        }

        private static BigDecimal cents(long cents) {
            return plain(BigDecimal.valueOf(cents, 2).toPlainString());
        }

        private static BigDecimal plain(String number) {
            return new BigDecimal(number).stripTrailingZeros();
        }
    }

    /** From here on it is as late as it is told, and hours pass for no test by chance. */
    void standStill() {
        clock(Map.of("rate", 0));
    }

    /** Its hours pass like ours again, from wherever it is. */
    void goOn() {
        clock(Map.of("rate", 1));
    }

    Instant now() {
        return Instant.parse(read("/simulator/market/clock").path("now").asText());
    }

    void advance(Duration time) {
        clock(Map.of("advance", time.toString()));
    }

    private void clock(Map<String, Object> order) {
        var answer = simulator().contentType("application/json").body(order).post("/simulator/market/clock");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    /** The next creation somebody of the tenant asks the vendor for fails. */
    void failOnce(String vendor, String tenant, String kind) {
        var order = Map.of("kind", kind, "times", 1, "match", Map.of("model", vendor, "command", "sim-" + tenant));
        var answer = simulator().contentType("application/json").body(order).post("/simulator/faults");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    void noFaults() {
        simulator().delete("/simulator/faults");
    }

    /** The account's campaigns as the vendor delivers them. */
    List<JsonNode> campaigns(String vendor, String account) {
        var found = read("/simulator/market/campaigns?vendor=" + vendor + "&account=" + account);
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    /** What the vendor can know by now of each day on which anything happened. */
    Map<String, Figures> days(String vendor, String account, LocalDate from, LocalDate to) {
        var days = new TreeMap<String, Figures>();
        var query = "?vendor=" + vendor + "&account=" + account + "&from=" + from + "&to=" + to;
        for (var row : read("/simulator/market/days" + query)) {
            var figures = Figures.ofCents(row);
            if (!figures.nothing()) days.put(row.path("day").asText(), figures);
        }
        return days;
    }

    /** What is true of the account's whole life, as far as anybody can know by now. */
    Figures books(String vendor, String account) {
        return Figures.ofCents(read("/simulator/market/books?vendor=" + vendor + "&account=" + account)
                .path("total"));
    }

    /** What was really done at the vendor, of requests that hold the text. */
    List<JsonNode> effects(String vendor, String operation, String contains) {
        var answer = simulator()
                .queryParam("vendor", vendor)
                .queryParam("operation", operation)
                .queryParam("contains", contains)
                .get("/simulator/effects");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return StreamSupport.stream(Door.json(answer).path("data").spliterator(), false)
                .toList();
    }

    /** What was really done on the platform that touches nobody, for all organisations. */
    List<JsonNode> sandbox() {
        var page = read("/simulator/sandbox/effects?limit=10000");
        return StreamSupport.stream(page.path("data").spliterator(), false).toList();
    }

    private JsonNode read(String path) {
        var answer = simulator().get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(200);
        return Door.json(answer);
    }

    private RequestSpecification simulator() {
        return RestAssured.given().baseUri(url);
    }
}
