package io.omnify.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over many made-up accounts, each answer must equal what the test works out from the same ads. */
class AnswersAreComputedTest {
    static LongStream seeds() {
        return LongStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsTheFiguresOfEachCampaign(long seed) {
        var account = Account.random(seed);
        var talk = new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY);

        JsonNode answer = talk.answer(account::query);

        assertThat(talk.uses()).hasSize(1);
        same(answer.path("totals"), account.totals());
        var truth = account.by("campaign");
        assertThat(answer.path("campaigns")).hasSameSizeAs(truth.keySet());
        for (JsonNode row : answer.path("campaigns"))
            same(row, truth.get(row.path("campaign").asText()));
        isRanked(answer.path("campaigns"), truth);
        assertThat(answer.findValuesAsText("source")).containsOnly("call_1");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparesTheSegmentsOfEveryDimension(long seed) {
        var account = Account.random(seed);
        var talk = new Talk().form(AgentForms.CREATIVE).tools(Talk.QUERY);

        JsonNode answer = talk.answer(account::query);

        assertThat(talk.uses()).hasSize(1 + account.dimensions.size());
        assertThat(talk.turns()).isEqualTo(account.dimensions.isEmpty() ? 1 : 2);
        int segments =
                account.dimensions.stream().mapToInt(d -> account.by(d).size()).sum();
        assertThat(answer.path("segments")).hasSize(segments);
        for (JsonNode row : answer.path("segments")) {
            String dimension = row.path("dimension").asText();
            same(row, account.by(dimension).get(row.path("value").asText()));
            assertThat(row.path("source").asText()).isEqualTo("call_" + (2 + account.dimensions.indexOf(dimension)));
        }
        extremes(account, answer);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void plansFromWhatEarlierStepsFound(long seed) {
        var account = Account.random(seed);
        JsonNode performance =
                new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY).answer(account::query);
        JsonNode creative =
                new Talk().form(AgentForms.CREATIVE).tools(Talk.QUERY).answer(account::query);
        String input =
                "{\"goal\":\"More conversions\",\"performance\":%s,\"creative\":%s}".formatted(performance, creative);
        var talk = new Talk().form(AgentForms.PLAN).input(input);

        JsonNode plan = talk.answer(account::query);

        assertThat(talk.uses()).isEmpty();
        var truth = account.by("campaign");
        isRanked(plan.path("ranking"), truth);
        assertThat(plan.path("ranking").findValuesAsText("source")).containsOnly("call_1");
        for (JsonNode move : plan.path("moves")) isRight(move, truth);
        dearestGivesToCheapest(plan, truth);
        if (!plan.path("moves").isEmpty())
            assertThat(plan.path("caveats").path(0).asText()).contains("upper bound");
    }

    private static void same(JsonNode row, Account.Sums sums) {
        assertThat(row.path("impressions").asLong()).isEqualTo(sums.impressions());
        assertThat(row.path("clicks").asLong()).isEqualTo(sums.clicks());
        assertThat(row.path("conversions").asLong()).isEqualTo(sums.conversions());
        assertThat(row.path("spend").path("amount").asText())
                .isEqualTo(sums.spend().setScale(2).toPlainString());
        costs(row, sums);
    }

    private static void costs(JsonNode row, Account.Sums sums) {
        JsonNode cost = row.path("cost_per_conversion");
        if (sums.cost() == null) assertThat(cost.isNull()).isTrue();
        else assertThat(cost.path("amount").asText()).isEqualTo(sums.cost());
    }

    private static void isRanked(JsonNode rows, Map<String, Account.Sums> truth) {
        BigDecimal before = BigDecimal.ZERO;
        boolean undefinedSeen = false;
        int rank = 1;
        assertThat(rows).hasSameSizeAs(truth.keySet());
        for (JsonNode row : rows) {
            var sums = truth.get(row.path("campaign").asText());
            assertThat(row.path("rank").asInt()).isEqualTo(rank++);
            costs(row, sums);
            if (sums.conversions() == 0) undefinedSeen = true;
            else {
                assertThat(undefinedSeen).as("undefined comes last").isFalse();
                assertThat(exact(sums)).isGreaterThanOrEqualTo(before);
                before = exact(sums);
            }
        }
    }

    private static void extremes(Account account, JsonNode answer) {
        var judged = account.dimensions.stream()
                .flatMap(d -> account.by(d).values().stream())
                .filter(AnswersAreComputedTest::judged)
                .toList();
        var order = Comparator.comparing(AnswersAreComputedTest::exact);
        if (judged.isEmpty()) assertThat(answer.path("best").isNull()).isTrue();
        else {
            costs(answer.path("best"), judged.stream().min(order).orElseThrow());
            costs(answer.path("worst"), judged.stream().max(order).orElseThrow());
        }
    }

    private static void isRight(JsonNode move, Map<String, Account.Sums> truth) {
        var from = truth.get(move.path("from_campaign").asText());
        var to = truth.get(move.path("to_campaign").asText());
        var amount = from.spend().multiply(new BigDecimal("0.2")).setScale(2, RoundingMode.HALF_UP);
        double bought = amount.doubleValue() / exact(to).doubleValue();
        double lost =
                from.conversions() == 0 ? 0 : amount.doubleValue() / exact(from).doubleValue();
        assertThat(move.path("amount").path("amount").asText()).isEqualTo(amount.toPlainString());
        assertThat(move.path("expected_conversions_change").asDouble())
                .isCloseTo(bought - lost, org.assertj.core.data.Offset.offset(0.5001));
        assertThat(move.path("reason").asText())
                .contains(move.path("from_campaign").asText(), to.cost());
        assertThat(move.path("source").asText()).isEqualTo("call_1");
    }

    private static void dearestGivesToCheapest(JsonNode plan, Map<String, Account.Sums> truth) {
        var judged = truth.entrySet().stream().filter(e -> judged(e.getValue())).toList();
        var order = Comparator.comparing((Map.Entry<String, Account.Sums> e) -> exact(e.getValue()));
        if (judged.size() < 2) return;
        var dearest = judged.stream().max(order).orElseThrow();
        var cheapest = judged.stream().min(order).orElseThrow();
        assertThat(plan.path("moves").path(0).path("from_campaign").asText()).isEqualTo(dearest.getKey());
        assertThat(List.copyOf(plan.path("moves").findValuesAsText("to_campaign")))
                .containsOnly(cheapest.getKey());
    }

    private static boolean judged(Account.Sums sums) {
        return sums.conversions() > 0 && sums.spend().signum() > 0;
    }

    private static BigDecimal exact(Account.Sums sums) {
        return sums.spend().divide(BigDecimal.valueOf(sums.conversions()), 30, RoundingMode.HALF_UP);
    }
}
