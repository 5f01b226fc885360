package io.omnify.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.client.AdExport;
import io.omnify.local.platform.Console;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents' proposal beside the truth about the file they read. */
final class Proposal {
    private static final String ROW = "  %4s  %-16s %12s %12s %10s   %s";

    private final JsonNode output;
    private final AdExport export;

    Proposal(JsonNode output, AdExport export) {
        this.output = output;
        this.export = export;
    }

    boolean print(Console console) {
        console.say("");
        console.say(output.path("summary").asText());
        console.say("");
        console.say(ROW.formatted("rank", "campaign", "spend", "conversions", "per conv.", "truth"));
        var answers = answers();
        var correct = answers.size() == export.ranking().size();
        var rank = 1;
        for (var truth : export.ranking()) correct &= print(truth, rank++, answers.get(truth.campaign()), console);
        for (var move : output.path("moves")) {
            console.say("");
            console.say("  move %s from %s to %s: %s"
                    .formatted(
                            money(move.path("amount")),
                            move.path("from_campaign").asText(),
                            move.path("to_campaign").asText(),
                            move.path("reason").asText()));
        }
        correct &= movesFromWorstToBest();
        console.say("");
        console.say(
                correct ? "every figure is the truth about the file" : "NOT every figure is the truth about the file");
        return correct;
    }

    private Map<String, JsonNode> answers() {
        var byCampaign = new HashMap<String, JsonNode>();
        output.path("ranking")
                .forEach(row -> byCampaign.put(row.path("campaign").asText(), row));
        return byCampaign;
    }

    private static boolean print(AdExport.Truth truth, int rank, @Nullable JsonNode answer, Console console) {
        if (answer == null) {
            console.say(ROW.formatted("-", truth.campaign(), "-", "-", "-", "missing"));
            return false;
        }
        var right = answer.path("rank").asInt() == rank
                && is(answer.path("spend"), truth.spend())
                && answer.path("conversions").asLong() == truth.conversions()
                && is(answer.path("cost_per_conversion"), truth.costPerConversion());
        console.say(ROW.formatted(
                answer.path("rank").asText(),
                truth.campaign(),
                money(answer.path("spend")),
                answer.path("conversions").asText(),
                money(answer.path("cost_per_conversion")),
                right
                        ? "as computed"
                        : "rank %d, %s, %d, %s"
                                .formatted(rank, truth.spend(), truth.conversions(), truth.costPerConversion())));
        return right;
    }

    private boolean movesFromWorstToBest() {
        var ranking = export.ranking();
        var moves = output.path("moves");
        return !moves.isEmpty()
                && ranking.getLast()
                        .campaign()
                        .equals(moves.path(0).path("from_campaign").asText())
                && ranking.getFirst()
                        .campaign()
                        .equals(moves.path(0).path("to_campaign").asText());
    }

    private static boolean is(JsonNode money, BigDecimal expected) {
        var amount = money.path("amount").asText("");
        return amount.matches("-?\\d+(\\.\\d+)?") && new BigDecimal(amount).compareTo(expected) == 0;
    }

    private static String money(JsonNode money) {
        return money.path("amount").asText("-");
    }
}
