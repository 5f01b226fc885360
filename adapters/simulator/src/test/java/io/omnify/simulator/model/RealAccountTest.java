package io.omnify.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sums of a real account, whose costs per conversion are known. */
class RealAccountTest {
    private final Account account = new Account(List.of());

    RealAccountTest() {
        add("1178", 204_823_716, 36_068, "55662.15", 872);
        add("916", 482_925, 113, "149.71", 24);
        add("936", 8_128_187, 1_984, "2893.37", 183);
    }

    @Test
    void findsTheKnownCosts() {
        JsonNode answer =
                new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY).answer(account::query);

        assertThat(answer.path("campaigns").findValuesAsText("campaign")).containsExactly("916", "936", "1178");
        assertThat(costs(answer.path("campaigns"))).containsExactly("6.24", "15.81", "63.83");
        assertThat(answer.path("summary").asText())
                .isEqualTo(
                        "3 campaigns spent 58,705.23 USD on 213,434,828 impressions and 38,165 clicks and brought 1,079"
                                + " conversions, 54.41 USD each. The cheapest conversions come from campaign 916 at 6.24 USD per"
                                + " conversion (24 conversions); the dearest from campaign 1178 at 63.83 USD per conversion (872"
                                + " conversions).");
    }

    @Test
    void proposesToMoveBudgetAwayFromTheDearestCampaign() {
        JsonNode performance =
                new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY).answer(account::query);
        JsonNode plan = new Talk()
                .form(AgentForms.PLAN)
                .input("{\"performance\":" + performance + "}")
                .answer(account::query);

        JsonNode move = plan.path("moves").path(0);
        assertThat(plan.path("moves")).hasSize(1);
        assertThat(move.path("from_campaign").asText()).isEqualTo("1178");
        assertThat(move.path("to_campaign").asText()).isEqualTo("916");
        assertThat(move.path("amount").path("amount").asText()).isEqualTo("11132.43");
        assertThat(move.path("expected_conversions_change").asText()).isEqualTo("1610");
        assertThat(costs(plan.path("ranking"))).containsExactly("6.24", "15.81", "63.83");
        assertThat(plan.path("caveats").toString()).contains("upper bound", "916 has only 24 conversions");
        assertThat(plan.path("sources").toString()).isEqualTo("[\"call_1\"]");
    }

    @Test
    void movesTheShareTheInstructionsName() {
        JsonNode performance =
                new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY).answer(account::query);
        JsonNode plan = new Talk()
                .form(AgentForms.PLAN)
                .instructions("Propose to move at most 10 % of a campaign's spend.")
                .input("{\"performance\":" + performance + "}")
                .answer(account::query);

        assertThat(plan.path("moves").path(0).path("amount").path("amount").asText())
                .isEqualTo("5566.22");
    }

    private static List<String> costs(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.path("cost_per_conversion").path("amount").asText())
                .toList();
    }

    private void add(String campaign, long impressions, long clicks, String spend, long conversions) {
        account.ads.add(
                new Account.Ad(Map.of("campaign", campaign), impressions, clicks, new BigDecimal(spend), conversions));
    }
}
