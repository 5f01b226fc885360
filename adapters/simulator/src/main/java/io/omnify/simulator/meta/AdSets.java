package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.meta.Nodes.Node;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Ad sets: whom, where and when. */
@Singleton
class AdSets {
    static final String KIND = "adset";
    private static final Set<String> PLACES =
            Set.of("facebook", "instagram", "audience_network", "messenger", "threads");
    private static final Set<String> GOALS = Set.of(
            "REACH",
            "IMPRESSIONS",
            "LINK_CLICKS",
            "LANDING_PAGE_VIEWS",
            "POST_ENGAGEMENT",
            "LEAD_GENERATION",
            "OFFSITE_CONVERSIONS",
            "VALUE",
            "THRUPLAY");

    private final Nodes nodes;
    private final Market market;
    private final Delivery delivery;

    AdSets(Nodes nodes, Market market, Delivery delivery) {
        this.nodes = nodes;
        this.market = market;
        this.delivery = delivery;
    }

    ObjectNode list(GraphCall call, MarketAccount account, String campaign) {
        var all = nodes.newest(call, account, KIND, campaign)
                .filter(doc -> !Campaigns.status(doc.body()).equals("DELETED"))
                .filter(Listings.filter(call));
        return Listings.page(call, all, Fields.AD_SET, "AdSet");
    }

    ObjectNode create(GraphCall call, String accountId) {
        var account = call.account(accountId);
        var campaign = campaign(call, account);
        var body = Json.NODES.objectNode().put("name", Checks.needed(call, "name"));
        body.put("campaign_id", campaign.id())
                .put("billing_event", Checks.oneOf(call, "billing_event", Set.of("IMPRESSIONS", "LINK_CLICKS")));
        body.put("optimization_goal", Checks.oneOf(call, "optimization_goal", GOALS));
        Campaigns.status(
                body, call.has("status") ? Checks.oneOf(call, "status", Set.of("ACTIVE", "PAUSED")) : "ACTIVE");
        body.set("targeting", targeting(call, account));
        promoted(call, account, body);
        if (call.has("destination_type")) body.put("destination_type", call.text("destination_type"));
        times(call, body, account);
        if (campaign.body().has("lifetime_budget") && !body.has("end_time"))
            throw GraphError.invalid(1_885_015, "An end time is required for lifetime budgets.", "end_time");
        var adSet = nodes.create(account, KIND, body, call.params());
        delivery.refresh(campaign);
        return Json.NODES.objectNode().put("id", adSet.id());
    }

    ObjectNode change(GraphCall call, Node adSet) {
        nodes.change(adSet, "update", call.params(), body -> {
            if (call.has("status")) Campaigns.status(body, Checks.oneOf(call, "status", Checks.STATUSES));
            if (call.has("name")) body.put("name", Checks.needed(call, "name"));
            if (call.has("targeting")) body.set("targeting", targeting(call, adSet.account()));
            times(call, body, adSet.account());
            return body;
        });
        delivery.above(call, adSet).ifPresent(delivery::refresh);
        return Json.NODES.objectNode().put("success", true);
    }

    private Node campaign(GraphCall call, MarketAccount account) {
        return nodes.find(call, Checks.needed(call, "campaign_id"))
                .filter(node ->
                        node.kind().equals(Campaigns.KIND) && node.account().equals(account))
                .filter(node -> !Campaigns.status(node.body()).equals("DELETED"))
                .orElseThrow(() -> GraphError.invalid(0, "Invalid campaign_id", "campaign_id"));
    }

    private JsonNode targeting(GraphCall call, MarketAccount account) {
        var targeting = call.param("targeting");
        if (targeting.at("/geo_locations/countries").isEmpty())
            throw GraphError.invalid(1_885_364, "Your audience needs a location.", "targeting");
        if (targeting.at("/targeting_automation/advantage_audience").isMissingNode())
            throw GraphError.invalid(
                    1_870_227, "The Advantage audience flag is required: set it to 1 or 0.", "targeting");
        for (var place : targeting.path("publisher_platforms"))
            if (!PLACES.contains(place.asText()))
                throw GraphError.invalid(0, "Invalid publisher platform " + place.asText(), "targeting");
        for (var list : targeting.path("custom_audiences"))
            if (nodes.store()
                    .get(Nodes.place(account, Audiences.KIND), list.path("id").asText())
                    .isEmpty()) throw GraphError.invalid(1_487_301, "A custom audience is not available.", "targeting");
        return targeting;
    }

    private static void promoted(GraphCall call, MarketAccount account, ObjectNode body) {
        var pixel = call.param("promoted_object").path("pixel_id").asText();
        if (call.text("optimization_goal").equals("OFFSITE_CONVERSIONS") && pixel.isEmpty())
            throw GraphError.invalid(1_885_154, "Conversions need a promoted object.", "promoted_object");
        if (!pixel.isEmpty() && !pixel.equals(Nodes.pixel(account)))
            throw GraphError.invalid(1_815_045, "The pixel is not available.", "promoted_object");
        if (call.has("promoted_object")) body.set("promoted_object", call.param("promoted_object"));
    }

    private void times(GraphCall call, ObjectNode body, MarketAccount account) {
        if (call.has("start_time")) Checks.time(body, "start_time", Checks.time(call, "start_time"), account.zone());
        else if (!body.has("start_time")) Checks.time(body, "start_time", Optional.of(market.now()), account.zone());
        if (call.has("end_time")) Checks.time(body, "end_time", Checks.time(call, "end_time"), account.zone());
        Checks.order(body, "start_time", "end_time");
    }
}
