package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import io.omnify.simulator.meta.Nodes.Node;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells the market what of a campaign can be shown to anybody: without an ad set and an ad there is nothing. */
@Singleton
class Delivery {
    private final Nodes nodes;
    private final Market market;

    Delivery(Nodes nodes, Market market) {
        this.nodes = nodes;
        this.market = market;
    }

    void refresh(Node campaign) {
        var body = campaign.body();
        var adSet = nodes.below(campaign, AdSets.KIND).filter(Delivery::isOn).findFirst();
        var ads = nodes.below(campaign, Ads.KIND).filter(Delivery::isOn).toList();
        var shows = adSet.isPresent() && !ads.isEmpty();
        market.put(new SimCampaign(
                Nodes.VENDOR,
                campaign.account().id(),
                campaign.id(),
                body.path("name").asText(),
                status(body, shows),
                budget(body),
                Checks.told(body, "start_time").orElse(null),
                adSet.flatMap(set -> Checks.told(set.body(), "end_time"))
                        .or(() -> Checks.told(body, "stop_time"))
                        .orElse(null),
                body.path("objective").asText(),
                adSet.map(set -> audience(set.body().path("targeting"))).orElse(""),
                ads.stream().map(ad -> creative(ad.body())).collect(Collectors.joining("\n"))));
    }

    private static boolean isOn(Node node) {
        return Campaigns.status(node.body()).equals("ACTIVE");
    }

    private static Status status(ObjectNode body, boolean shows) {
        return switch (Campaigns.status(body)) {
            case "ARCHIVED", "DELETED" -> Status.ENDED;
            case "ACTIVE" -> shows ? Status.ACTIVE : Status.PAUSED;
            default -> Status.PAUSED;
        };
    }

    private static @Nullable SimBudget budget(ObjectNode body) {
        if (body.has("daily_budget"))
            return new SimBudget(body.path("daily_budget").asLong(), Period.DAILY);
        if (body.has("lifetime_budget"))
            return new SimBudget(body.path("lifetime_budget").asLong(), Period.LIFETIME);
        return null;
    }

    /** Whom it is shown to, whatever the order in which that was said. */
    private static String audience(JsonNode targeting) {
        var countries = targeting
                .at("/geo_locations/countries")
                .valueStream()
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining(","));
        return countries + " " + targeting.path("age_min").asInt(18) + "-"
                + targeting.path("age_max").asInt(65) + " " + targeting.path("flexible_spec") + " "
                + targeting.path("custom_audiences");
    }

    private static String creative(ObjectNode ad) {
        var data = ad.at("/creative/object_story_spec/link_data");
        return data.path("name").asText() + " / " + data.path("message").asText();
    }

    /** The campaign above an ad set or an ad. */
    Optional<Node> above(GraphCall call, Node node) {
        return Set.of(AdSets.KIND, Ads.KIND).contains(node.kind())
                ? nodes.find(call, node.body().path("campaign_id").asText())
                : Optional.empty();
    }
}
