package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.SimDay;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a query can be about. */
@Singleton
class Tables {
    private static final Set<String> KNOWN =
            Set.of("campaign", "customer", "customer_client", "user_list", "geo_target_constant", "conversion_action");
    private static final long MICROS_PER_CENT = 10_000;
    /** Each account counts these two; what they are called is the account's. */
    static final List<String> CONVERSION_ACTIONS = List.of("700000001", "700000002");

    private final GoogleStore store;
    private final Market market;
    private final Delivery delivery;

    Tables(GoogleStore store, Market market, Delivery delivery) {
        this.store = store;
        this.market = market;
        this.delivery = delivery;
    }

    /** @param clients whom the account manages, itself included */
    Stream<ObjectNode> ask(String text, MarketAccount account, List<MarketAccount> clients) {
        var query = Gaql.parse(text);
        if (!KNOWN.contains(query.resource()))
            throw Gaql.error("BAD_RESOURCE_TYPE_IN_FROM_CLAUSE", "Error in query: unknown resource.");
        return new Filter(query).of(rows(query, account, clients));
    }

    private Stream<ObjectNode> rows(Gaql.Query query, MarketAccount account, List<MarketAccount> clients) {
        return switch (query.resource()) {
            case "customer" -> Stream.of(row("customer", customer(account)));
            case "customer_client" -> clients.stream().map(each -> row("customerClient", client(each)));
            case "user_list" -> lists(account);
            case "geo_target_constant" -> GeoTargets.countries().map(each -> row("geoTargetConstant", each));
            case "conversion_action" -> actions(account);
            default -> campaigns(query, account);
        };
    }

    private static ObjectNode row(String name, ObjectNode part) {
        var row = Json.NODES.objectNode();
        row.set(name, part);
        return row;
    }

    private static ObjectNode customer(MarketAccount account) {
        return Json.NODES
                .objectNode()
                .put("resourceName", "customers/" + account.id())
                .put("id", account.id())
                .put("descriptiveName", account.name())
                .put("currencyCode", account.currency())
                .put("timeZone", account.zone().getId())
                .put("manager", false);
    }

    private static ObjectNode client(MarketAccount account) {
        return customer(account)
                .put("resourceName", "customers/" + account.id() + "/customerClients/" + account.id())
                .put("status", "ENABLED")
                .put("level", "0");
    }

    private Stream<ObjectNode> lists(MarketAccount account) {
        return store.all(account.id(), Resources.USER_LIST.kind()).map(list -> {
            var id = GoogleStore.id(list.path("resourceName").asText());
            var size = String.valueOf(store.count(account.id(), "members/" + id));
            return row("userList", list.put("id", id).put("sizeForSearch", size).put("sizeForDisplay", size));
        });
    }

    private static Stream<ObjectNode> actions(MarketAccount account) {
        return CONVERSION_ACTIONS.stream()
                .map(id -> row(
                        "conversionAction",
                        Json.NODES
                                .objectNode()
                                .put("resourceName", GoogleStore.name(account.id(), "conversionActions", id))
                                .put("id", id)
                                .put("name", id.endsWith("1") ? "Purchase" : "Lead")
                                .put("category", id.endsWith("1") ? "PURCHASE" : "SUBMIT_LEAD_FORM")
                                .put("status", "ENABLED")));
    }

    private Stream<ObjectNode> campaigns(Gaql.Query query, MarketAccount account) {
        var plain = stored(query, account).map(each -> campaign(account, each));
        if (query.fields().stream().noneMatch(field -> field.startsWith("metrics."))) return plain;
        var days = Days.of(query);
        return query.fields().contains("segments.hour")
                ? plain.flatMap(row -> hours(days, account, row))
                : plain.flatMap(row -> days(days, account, row));
    }

    /** The one that is asked for by its number, else all. */
    private Stream<ObjectNode> stored(Gaql.Query query, MarketAccount account) {
        return query.where().stream()
                .filter(each ->
                        each.field().equals("campaign.id") && each.operator().equals("="))
                .findFirst()
                .map(one -> store
                        .get(
                                account.id(),
                                Resources.CAMPAIGN.kind(),
                                one.values().getFirst())
                        .stream())
                .orElseGet(() -> store.all(account.id(), Resources.CAMPAIGN.kind()));
    }

    private ObjectNode campaign(MarketAccount account, ObjectNode campaign) {
        var row = Json.NODES.objectNode();
        var budget = GoogleStore.id(campaign.path("campaignBudget").asText());
        store.get(account.id(), Resources.BUDGET.kind(), budget)
                .ifPresent(each -> row.set("campaignBudget", withDefaults(each.put("id", budget))));
        campaign.put("primaryStatus", delivery.primary(account, campaign));
        row.set(
                "campaign",
                campaign.put("id", GoogleStore.id(campaign.path("resourceName").asText())));
        row.set("customer", customer(account));
        return row;
    }

    private static ObjectNode withDefaults(ObjectNode budget) {
        if (!budget.has("period")) budget.put("period", "DAILY");
        if (!budget.has("explicitlyShared")) budget.put("explicitlyShared", false);
        return budget;
    }

    private Stream<ObjectNode> days(Days days, MarketAccount account, ObjectNode row) {
        var id = row.at("/campaign/id").asText();
        return market.days(GoogleStore.VENDOR, account.id(), List.of(id), days.from(), days.to()).stream()
                .filter(each -> each.impressions() > 0)
                .map(each -> measured(row, each));
    }

    private Stream<ObjectNode> hours(Days days, MarketAccount account, ObjectNode row) {
        var id = row.at("/campaign/id").asText();
        return market.hours(GoogleStore.VENDOR, account.id(), id, days.from(), days.to()).stream()
                .map(each -> {
                    var measured = measured(row, each.part());
                    measured.withObject("/segments").put("hour", each.hour());
                    return measured;
                });
    }

    private static ObjectNode measured(ObjectNode row, SimDay day) {
        var measured = Json.NODES.objectNode();
        measured.setAll(row);
        measured.putObject("segments").put("date", day.day().toString());
        measured.putObject("metrics")
                .put("impressions", String.valueOf(day.impressions()))
                .put("clicks", String.valueOf(day.clicks()))
                .put("costMicros", String.valueOf(day.costCents() * MICROS_PER_CENT))
                .put("conversions", BigDecimal.valueOf(day.conversions()))
                .put("conversionsValue", BigDecimal.valueOf(day.valueCents(), 2));
        return measured;
    }
}
