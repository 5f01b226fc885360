package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A campaign of LinkedIn's as the market knows it; its creative is its name as long as it has no other. */
final class MarketView {
    private MarketView() {}

    static SimCampaign of(MarketAccount account, JsonNode campaign) {
        var schedule = campaign.path("runSchedule");
        var name = campaign.path("name").asText();
        return new SimCampaign(
                LinkedInRest.VENDOR,
                account.id(),
                campaign.path("id").asText(),
                name,
                status(campaign.path("status").asText()),
                budget(campaign),
                time(schedule.path("start")),
                time(schedule.path("end")),
                campaign.path("objectiveType").asText(),
                campaign.path("targetingCriteria").toString(),
                name.replaceFirst(" \\[[^\\]]*\\]$", ""));
    }

    private static Status status(String status) {
        return switch (status) {
            case "ACTIVE" -> Status.ACTIVE;
            case "PAUSED", "DRAFT" -> Status.PAUSED;
            default -> Status.ENDED;
        };
    }

    private static @Nullable SimBudget budget(JsonNode campaign) {
        var daily = campaign.path("dailyBudget").path("amount");
        var total = campaign.path("totalBudget").path("amount");
        if (daily.isTextual()) return new SimBudget(cents(daily), Period.DAILY);
        return total.isTextual() ? new SimBudget(cents(total), Period.LIFETIME) : null;
    }

    private static long cents(JsonNode amount) {
        return new BigDecimal(amount.asText()).movePointRight(2).longValueExact();
    }

    private static @Nullable Instant time(JsonNode millis) {
        return millis.isNumber() ? Instant.ofEpochMilli(millis.asLong()) : null;
    }
}
