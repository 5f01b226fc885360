package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Holds what the workflow answered against the truth, figure by figure and source by source. */
final class Answer {
    private Answer() {}

    static void isRight(Door door, JsonNode run, AdExport export) {
        assertThat(run.path("status").asText()).as(run.toPrettyString()).isEqualTo("completed");
        var plan = run.at("/data/output");
        ranksByCost(plan.path("ranking"), export);
        performanceIsRight(step(run, "performance"), export);
        movesAwayFromTheDearest(plan.path("moves"), export);
        new Evidence(door, run)
                .bears(
                        step(run, "performance").path("output"),
                        step(run, "creative").path("output"),
                        plan);
    }

    static JsonNode step(JsonNode run, String id) {
        return StreamSupport.stream(run.at("/data/steps").spliterator(), false)
                .filter(step -> step.path("step_id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + id + " in " + run.toPrettyString()));
    }

    /** The one that ended the run; those that were still at work beside it are cancelled. */
    static JsonNode failedStep(JsonNode run) {
        return StreamSupport.stream(run.at("/data/steps").spliterator(), false)
                .filter(step -> step.path("status").asText().equals("failed"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no failed step in " + run.toPrettyString()));
    }

    private static void ranksByCost(JsonNode ranking, AdExport export) {
        assertThat(texts(ranking, "campaign")).containsExactlyElementsOf(export.cheapestFirst());
        for (var row : ranking) {
            var truth = export.campaigns().get(row.path("campaign").asText());
            assertThat(money(row.path("cost_per_conversion"))).isEqualByComparingTo(truth.costPerConversion());
            assertThat(money(row.path("spend"))).isEqualByComparingTo(truth.spend());
            assertThat(row.path("conversions").asLong()).isEqualTo(truth.conversions());
        }
    }

    private static void performanceIsRight(JsonNode step, AdExport export) {
        var campaigns = step.at("/output/campaigns");
        assertThat(campaigns).hasSameSizeAs(export.campaigns().keySet());
        for (var row : campaigns) {
            var truth = export.campaigns().get(row.path("campaign").asText());
            assertThat(row.path("impressions").asLong()).isEqualTo(truth.impressions());
            assertThat(row.path("clicks").asLong()).isEqualTo(truth.clicks());
            assertThat(money(row.path("spend"))).isEqualByComparingTo(truth.spend());
        }
    }

    private static void movesAwayFromTheDearest(JsonNode moves, AdExport export) {
        var order = export.cheapestFirst();
        assertThat(moves).isNotEmpty();
        var first = moves.get(0);
        assertThat(first.path("from_campaign").asText()).isEqualTo(order.getLast());
        assertThat(first.path("to_campaign").asText()).isEqualTo(order.getFirst());
        assertThat(money(first.path("amount"))).isPositive();
    }

    private static List<String> texts(JsonNode rows, String field) {
        var texts = new ArrayList<String>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }

    static BigDecimal money(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }
}
