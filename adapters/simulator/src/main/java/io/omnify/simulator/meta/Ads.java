package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.meta.Nodes.Node;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.Set;

/** Ads: what people see, in the name of a page. */
@Singleton
class Ads {
    static final String KIND = "ad";

    private final Nodes nodes;
    private final Delivery delivery;

    Ads(Nodes nodes, Delivery delivery) {
        this.nodes = nodes;
        this.delivery = delivery;
    }

    ObjectNode list(GraphCall call, MarketAccount account, String campaign) {
        var all = nodes.newest(call, account, KIND, campaign).filter(Listings.filter(call));
        return Listings.page(call, all, Fields.AD, "Ad");
    }

    ObjectNode create(GraphCall call, String accountId) {
        var account = call.account(accountId);
        var adSet = nodes.find(call, Checks.needed(call, "adset_id"))
                .filter(node ->
                        node.kind().equals(AdSets.KIND) && node.account().equals(account))
                .orElseThrow(() -> GraphError.invalid(0, "Invalid adset_id", "adset_id"));
        var body = Json.NODES.objectNode().put("name", Checks.needed(call, "name"));
        body.put("adset_id", adSet.id()).set("campaign_id", adSet.body().path("campaign_id"));
        Campaigns.status(
                body, call.has("status") ? Checks.oneOf(call, "status", Set.of("ACTIVE", "PAUSED")) : "ACTIVE");
        body.set("creative", creative(call, account));
        var ad = nodes.create(account, KIND, body, call.params());
        delivery.above(call, ad).ifPresent(delivery::refresh);
        return Json.NODES.objectNode().put("id", ad.id());
    }

    ObjectNode change(GraphCall call, Node ad) {
        nodes.change(ad, "update", call.params(), body -> {
            if (call.has("status")) Campaigns.status(body, Checks.oneOf(call, "status", Checks.STATUSES));
            if (call.has("name")) body.put("name", Checks.needed(call, "name"));
            return body;
        });
        delivery.above(call, ad).ifPresent(delivery::refresh);
        return Json.NODES.objectNode().put("success", true);
    }

    private static JsonNode creative(GraphCall call, MarketAccount account) {
        var creative = call.param("creative");
        var story = creative.path("object_story_spec");
        if (!story.path("page_id").asText().equals(Nodes.page(account)))
            throw GraphError.invalid(1_487_472, "The page is not available to this ad account.", "creative");
        if (!story.at("/link_data/link").asText().matches("https?://.+"))
            throw GraphError.invalid(1_815_520, "The link of the creative is not a valid URL.", "creative");
        return creative;
    }
}
