package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the market what it has to know of a campaign, and says why one does not deliver. */
@Singleton
class Delivery {
    private static final long MICROS_PER_CENT = 10_000;

    private final GoogleStore store;
    private final Market market;

    Delivery(GoogleStore store, Market market) {
        this.store = store;
        this.market = market;
    }

    /** After each change of anything of it. */
    void tell(MarketAccount account, ObjectNode campaign) {
        var id = GoogleStore.id(campaign.path("resourceName").asText());
        market.put(new SimCampaign(
                GoogleStore.VENDOR,
                account.id(),
                id,
                campaign.path("name").asText(),
                status(account.id(), campaign),
                budget(account.id(), campaign),
                time(campaign, "startDateTime", account.zone(), 0),
                time(campaign, "endDateTime", account.zone(), 1),
                objective(campaign),
                audience(account.id(), campaign),
                creative(account.id(), campaign)));
    }

    private Status status(String customer, ObjectNode campaign) {
        return switch (campaign.path("status").asText()) {
            case "REMOVED" -> Status.ENDED;
            case "ENABLED" -> creative(customer, campaign).isEmpty() ? Status.PAUSED : Status.ACTIVE;
            default -> Status.PAUSED;
        };
    }

    /** What Google says of the campaign's delivery. */
    String primary(MarketAccount account, ObjectNode campaign) {
        var status = campaign.path("status").asText();
        if (!status.equals("ENABLED")) return status;
        var start = time(campaign, "startDateTime", account.zone(), 0);
        var end = time(campaign, "endDateTime", account.zone(), 1);
        if (end != null && !end.isAfter(market.now())) return "ENDED";
        if (start != null && start.isAfter(market.now())) return "PENDING";
        return creative(account.id(), campaign).isEmpty() ? "NOT_ELIGIBLE" : "ELIGIBLE";
    }

    private @Nullable SimBudget budget(String customer, ObjectNode campaign) {
        var budget = store.get(
                customer,
                Resources.BUDGET.kind(),
                GoogleStore.id(campaign.path("campaignBudget").asText()));
        if (budget.isEmpty()) return null;
        boolean whole = budget.get().path("period").asText().equals("CUSTOM_PERIOD");
        long micros =
                budget.get().path(whole ? "totalAmountMicros" : "amountMicros").asLong();
        return new SimBudget(micros / MICROS_PER_CENT, whole ? Period.LIFETIME : Period.DAILY);
    }

    /** The last second of a day is part of it. */
    private static @Nullable Instant time(ObjectNode campaign, String field, ZoneId zone, int later) {
        var text = campaign.path(field).asText("");
        if (text.isEmpty()) return null;
        return LocalDateTime.parse(text.replace(' ', 'T'))
                .atZone(zone)
                .toInstant()
                .plusSeconds(later);
    }

    private static String objective(ObjectNode campaign) {
        if (campaign.has("maximizeConversionValue")) return "SALES";
        return campaign.has("maximizeConversions") ? "LEADS" : "TRAFFIC";
    }

    private String audience(String customer, ObjectNode campaign) {
        return parts(customer, campaign, Resources.CRITERION)
                .map(each -> each.at("/location/geoTargetConstant").asText()
                        + each.at("/userList/userList").asText())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Its advertisements; without one nobody sees anything. */
    private String creative(String customer, ObjectNode campaign) {
        return parts(customer, campaign, Resources.AD)
                .filter(each -> each.path("status").asText().equals("ENABLED"))
                .map(each -> String.valueOf(each.path("ad").path("responsiveSearchAd"))
                        .toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Stream<ObjectNode> parts(String customer, ObjectNode campaign, Resources.Kind kind) {
        var id = GoogleStore.id(campaign.path("resourceName").asText());
        return store.all(customer, GoogleStore.partsOf(id))
                .filter(each -> each.path("kind").asText().equals(kind.kind()));
    }
}
