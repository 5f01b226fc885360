package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.meta.Nodes.Node;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Campaigns: the budget and the switch. */
@Singleton
class Campaigns {
    static final String KIND = "campaign";
    private static final Set<String> OBJECTIVES = Set.of(
            "OUTCOME_APP_PROMOTION",
            "OUTCOME_AWARENESS",
            "OUTCOME_ENGAGEMENT",
            "OUTCOME_LEADS",
            "OUTCOME_SALES",
            "OUTCOME_TRAFFIC");
    private static final Set<String> STRATEGIES =
            Set.of("COST_CAP", "LOWEST_COST_WITHOUT_CAP", "LOWEST_COST_WITH_BID_CAP", "LOWEST_COST_WITH_MIN_ROAS");

    private final Nodes nodes;
    private final Market market;
    private final Delivery delivery;

    Campaigns(Nodes nodes, Market market, Delivery delivery) {
        this.nodes = nodes;
        this.market = market;
        this.delivery = delivery;
    }

    ObjectNode list(GraphCall call, String account) {
        var statuses = call.param("effective_status");
        var wanted = Listings.filter(call);
        var all = nodes.newest(call, call.account(account), KIND, "")
                .filter(doc -> statuses.isArray()
                        ? statuses.valueStream().anyMatch(s -> s.asText().equals(status(doc.body())))
                        : !Set.of("ARCHIVED", "DELETED").contains(status(doc.body())))
                .filter(wanted);
        return Listings.page(call, all, Fields.CAMPAIGN, "Campaign");
    }

    ObjectNode create(GraphCall call, String accountId) {
        var account = call.account(accountId);
        if (!call.param("special_ad_categories").isArray())
            throw GraphError.invalid(0, "The parameter special_ad_categories is required", "special_ad_categories");
        var body = Json.NODES.objectNode().put("name", Checks.needed(call, "name"));
        body.put("objective", Checks.oneOf(call, "objective", OBJECTIVES)).put("buying_type", "AUCTION");
        body.set("special_ad_categories", call.param("special_ad_categories"));
        status(body, call.has("status") ? Checks.oneOf(call, "status", Set.of("ACTIVE", "PAUSED")) : "ACTIVE");
        if (call.has("bid_strategy")) body.put("bid_strategy", Checks.oneOf(call, "bid_strategy", STRATEGIES));
        budget(call, body);
        if (!body.has("daily_budget") && !body.has("lifetime_budget")) sharing(call);
        times(call, body, account.zone());
        var campaign = nodes.create(account, KIND, body, call.params());
        delivery.refresh(campaign);
        return Json.NODES.objectNode().put("id", campaign.id());
    }

    private static void sharing(GraphCall call) {
        if (!call.has("is_adset_budget_sharing_enabled"))
            throw GraphError.invalid(
                    4_834_011,
                    "Must specify True or False in is_adset_budget_sharing_enabled field if you are not using campaign"
                            + " budget.",
                    "is_adset_budget_sharing_enabled");
    }

    private void times(GraphCall call, ObjectNode body, ZoneId zone) {
        var now = Optional.of(market.now());
        Checks.time(body, "start_time", call.has("start_time") ? Checks.time(call, "start_time") : now, zone);
        if (call.has("stop_time")) Checks.time(body, "stop_time", Checks.time(call, "stop_time"), zone);
        Checks.order(body, "start_time", "stop_time");
        Checks.time(body, "created_time", now, zone);
        Checks.time(body, "updated_time", now, zone);
    }

    ObjectNode change(GraphCall call, Node campaign) {
        var changed = nodes.change(campaign, "update", call.params(), body -> changed(call, campaign, body));
        delivery.refresh(changed);
        return Json.NODES.objectNode().put("success", true);
    }

    ObjectNode delete(GraphCall call, Node campaign) {
        var deleted = nodes.change(campaign, "delete", call.params(), body -> status(body, "DELETED"));
        delivery.refresh(deleted);
        return Json.NODES.objectNode().put("success", true);
    }

    private ObjectNode changed(GraphCall call, Node campaign, ObjectNode body) {
        var zone = campaign.account().zone();
        if (status(body).equals("ARCHIVED")) stays(call);
        if (call.has("status")) move(body, Checks.oneOf(call, "status", Checks.STATUSES));
        if (call.has("name")) body.put("name", Checks.needed(call, "name"));
        budget(call, body);
        if (call.has("start_time")) {
            if (Checks.told(body, "start_time").filter(market.now()::isAfter).isPresent())
                throw GraphError.invalid(
                        1_487_005, "The start time of what has started cannot be changed.", "start_time");
            Checks.time(body, "start_time", Checks.time(call, "start_time"), zone);
        }
        if (call.has("stop_time")) Checks.time(body, "stop_time", Checks.time(call, "stop_time"), zone);
        Checks.order(body, "start_time", "stop_time");
        Checks.time(body, "updated_time", Optional.of(market.now()), zone);
        return body;
    }

    /** Of what is archived only name and status can be changed. */
    private static void stays(GraphCall call) {
        for (var name : List.of("daily_budget", "lifetime_budget", "start_time", "stop_time"))
            if (call.has(name)) throw GraphError.invalid(1_487_056, "What is archived cannot be changed.", name);
    }

    /** What is archived can only be deleted, and what is deleted stays so. */
    private static void move(ObjectNode body, String status) {
        var now = status(body);
        var allowed = switch (now) {
            case "DELETED" -> List.of("DELETED");
            case "ARCHIVED" -> List.of("ARCHIVED", "DELETED");
            default -> List.copyOf(Checks.STATUSES);
        };
        if (!allowed.contains(status))
            throw GraphError.invalid(
                    1_487_056, "A campaign that is " + now + " cannot become " + status + ".", "status");
        status(body, status);
    }

    /** A budget is for a day or for the whole life, and which of them cannot be changed any more. */
    private static void budget(GraphCall call, ObjectNode body) {
        for (var name : List.of("daily_budget", "lifetime_budget")) {
            if (!call.has(name)) continue;
            var other = name.equals("daily_budget") ? "lifetime_budget" : "daily_budget";
            if (call.has(other) || body.has(other))
                throw GraphError.invalid(
                        1_885_621, "You can only set an ad set budget or a campaign budget once.", name);
            body.put(name, String.valueOf(Checks.budget(call, name)));
        }
    }

    static String status(ObjectNode body) {
        return body.path("status").asText();
    }

    static ObjectNode status(ObjectNode body, String status) {
        return body.put("status", status).put("configured_status", status).put("effective_status", status);
    }
}
