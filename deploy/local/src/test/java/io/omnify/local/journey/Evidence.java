package io.omnify.local.journey;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The tool calls a run's figures came from: follows each figure of its three steps to the call that told it. */
final class Evidence {
    private static final BigDecimal FIFTH = new BigDecimal("0.2");
    private static final BigDecimal ROUNDED = new BigDecimal("0.5");
    private final Door door;
    private final String run;
    private final Map<String, JsonNode> calls = new HashMap<>();

    Evidence(Door door, JsonNode run) {
        this.door = door;
        this.run = run.path("execution_id").asText();
    }

    void bears(JsonNode performance, JsonNode creative, JsonNode plan) {
        bearsPerformance(performance);
        bearsCreative(creative);
        bearsRanking(plan.path("ranking"));
        for (var move : plan.path("moves")) bearsMove(move);
        assertThat(plan.path("sources")).hasSameSizeAs(distinct(plan.path("sources")));
        assertThat(distinct(plan.path("sources"))).containsAll(sources(plan.path("ranking")));
    }

    private void bearsPerformance(JsonNode output) {
        assertThat(output.path("campaigns")).isNotEmpty();
        for (var row : output.path("campaigns")) agree(row, told(row, "campaign", row.path("campaign")));
        var totals = output.path("totals");
        agree(totals, call(totals).at("/result/totals"));
    }

    private void bearsCreative(JsonNode output) {
        assertThat(output.path("segments")).isNotEmpty();
        for (var segment : output.path("segments")) agree(segment, told(segment));
        for (var extreme : List.of(output.path("best"), output.path("worst"))) agree(extreme, told(extreme));
        var costs = StreamSupport.stream(output.path("segments").spliterator(), false)
                .map(segment -> segment.path("cost_per_conversion"))
                .filter(JsonNode::isObject)
                .map(Answer::money)
                .filter(cost -> cost.signum() > 0)
                .sorted()
                .toList();
        assertThat(Answer.money(output.at("/best/cost_per_conversion"))).isEqualByComparingTo(costs.getFirst());
        assertThat(Answer.money(output.at("/worst/cost_per_conversion"))).isEqualByComparingTo(costs.getLast());
    }

    private void bearsRanking(JsonNode ranking) {
        for (int i = 0; i < ranking.size(); i++) {
            agree(
                    ranking.get(i),
                    told(ranking.get(i), "campaign", ranking.get(i).path("campaign")));
            assertThat(ranking.get(i).path("rank").asInt()).isEqualTo(i + 1);
        }
    }

    /** A move is arithmetic on two rows of the call it names. */
    private void bearsMove(JsonNode move) {
        var giver = told(move, "campaign", move.path("from_campaign"));
        var receiver = told(move, "campaign", move.path("to_campaign"));
        var amount = Answer.money(giver.path("spend")).multiply(FIFTH);
        assertThat(Answer.money(move.path("amount"))).isEqualByComparingTo(amount.setScale(2, HALF_UP));
        Function<JsonNode, BigDecimal> bought =
                row -> amount.multiply(row.path("conversions").decimalValue())
                        .divide(Answer.money(row.path("spend")), MathContext.DECIMAL64);
        assertThat(move.path("expected_conversions_change").decimalValue())
                .isCloseTo(bought.apply(receiver).subtract(bought.apply(giver)), within(ROUNDED));
    }

    /** Every field that is a figure is the one that was told; a figure this does not know has no source. */
    private static void agree(JsonNode shown, JsonNode told) {
        shown.properties().forEach(field -> {
            var name = field.getKey();
            var as = name + " of " + shown + ", told: " + told;
            switch (name) {
                case "campaign", "dimension", "value", "rank", "source" -> {}
                case "impressions", "clicks", "conversions" ->
                    assertThat(field.getValue().decimalValue())
                            .as(as)
                            .isEqualByComparingTo(told.path(name).decimalValue());
                case "spend" -> assertThat(field.getValue()).as(as).isEqualTo(told.path(name));
                case "cost_per_conversion" -> costs(field.getValue(), told, as);
                default -> throw new AssertionError("a figure without a source: " + as);
            }
        });
    }

    private static void costs(JsonNode shown, JsonNode told, String as) {
        var conversions = told.path("conversions").decimalValue();
        if (conversions.signum() == 0) {
            assertThat(shown.isNull()).as(as).isTrue();
            return;
        }
        var spend = told.path("spend");
        assertThat(Answer.money(shown))
                .as(as)
                .isEqualByComparingTo(Answer.money(spend).divide(conversions, 2, HALF_UP));
        assertThat(shown.path("currency")).as(as).isEqualTo(spend.path("currency"));
    }

    private JsonNode told(JsonNode segment) {
        return told(segment, segment.path("dimension").asText(), segment.path("value"));
    }

    /** The one row of the call the figures name that is about this value. */
    private JsonNode told(JsonNode shown, String dimension, JsonNode value) {
        var call = call(shown);
        var rows = StreamSupport.stream(call.at("/result/rows").spliterator(), false)
                .filter(row -> row.path(dimension).asText().equals(value.asText()))
                .toList();
        assertThat(rows).as(shown + " in " + call.toPrettyString()).hasSize(1);
        return rows.getFirst();
    }

    /** The call that is named as the source: one of this run, and one that was answered. */
    private JsonNode call(JsonNode shown) {
        return calls.computeIfAbsent(shown.path("source").asText(), source -> {
            var call = door.read("/api/agentkit/tool-calls/" + source);
            assertThat(call.path("run_id").asText()).as(call.toPrettyString()).isEqualTo(run);
            assertThat(call.path("tool").asText()).isEqualTo("analytics.query");
            assertThat(call.path("status").asText()).isEqualTo("completed");
            return call;
        });
    }

    private static Set<String> distinct(JsonNode texts) {
        var found = new HashSet<String>();
        texts.forEach(text -> found.add(text.asText()));
        return found;
    }

    private static Set<String> sources(JsonNode rows) {
        var found = new HashSet<String>();
        rows.forEach(row -> found.add(row.path("source").asText()));
        return found;
    }
}
