package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.market.SimDay;
import io.omnify.simulator.market.SimHour;
import io.omnify.simulator.model.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of insights: numbers as text, deeds by their type, and only what was asked for. */
final class InsightRows {
    /** The simulator tells what campaigns did; of an account as a whole and of ads it says nothing. */
    private static final Set<String> LEVELS = Set.of("campaign");

    private static final Set<String> FIELDS = Set.of(
            "account_id",
            "account_name",
            "account_currency",
            "campaign_id",
            "campaign_name",
            "objective",
            "impressions",
            "clicks",
            "inline_link_clicks",
            "spend",
            "cpc",
            "cpm",
            "ctr",
            "actions",
            "action_values",
            "purchase_roas",
            "date_start",
            "date_stop");

    private static final String HOURS = "hourly_stats_aggregated_by_advertiser_time_zone";

    private InsightRows() {}

    /**
     * One campaign's figures of a day, of an hour of one, or of the whole span.
     *
     * @param hour as Meta writes it, empty for more than one
     */
    record Group(String campaign, LocalDate from, LocalDate to, String hour, SimDay sum, boolean daily) {
        static Group day(SimDay day) {
            return new Group(day.campaign(), day.day(), day.day(), "", day, true);
        }

        static Group hour(SimHour hour) {
            var part = hour.part();
            var name = "%1$02d:00:00 - %1$02d:59:59".formatted(hour.hour());
            return new Group(part.campaign(), part.day(), part.day(), name, part, true);
        }

        Group within(LocalDate since, LocalDate until) {
            return daily ? this : new Group(campaign, since, until, hour, sum, false);
        }
    }

    static boolean byTheHour(GraphCall asked) {
        return breakdowns(asked).equals(HOURS);
    }

    private static String breakdowns(GraphCall asked) {
        var named = asked.param("breakdowns");
        return named.isArray()
                ? named.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : named.asText();
    }

    static void check(GraphCall asked) {
        var ofAccount = asked.path().getFirst().startsWith("act_");
        if (ofAccount || asked.has("level")) Checks.oneOf(asked, "level", LEVELS);
        var increment = asked.text("time_increment");
        if (!Set.of("", "1", "all_days").contains(increment))
            throw GraphError.invalid(0, "The simulator knows time_increment 1 and all_days only", "time_increment");
        var parts = breakdowns(asked);
        if (!Set.of("", HOURS).contains(parts))
            throw GraphError.invalid(0, "The simulator knows no breakdowns but " + HOURS, "breakdowns");
        if (!parts.isEmpty() && !increment.equals("1"))
            throw GraphError.invalid(0, "The simulator knows hours of single days only", "breakdowns");
        for (var field : asked.fields())
            if (!FIELDS.contains(field))
                throw GraphError.invalid(0, field + " is not valid for fields param", "fields");
    }

    static List<Group> grouped(GraphCall asked, List<SimDay> days) {
        if (asked.text("time_increment").equals("1"))
            return days.stream().map(Group::day).toList();
        return days.stream()
                .reduce(InsightRows::plus)
                .map(sum -> List.of(new Group(sum.campaign(), sum.day(), sum.day(), "", sum, false)))
                .orElse(List.of());
    }

    private static SimDay plus(SimDay one, SimDay other) {
        return new SimDay(
                one.campaign(),
                one.day(),
                one.impressions() + other.impressions(),
                one.clicks() + other.clicks(),
                one.costCents() + other.costCents(),
                one.conversions() + other.conversions(),
                one.valueCents() + other.valueCents());
    }

    static ObjectNode row(GraphCall asked, MarketAccount account, ObjectNode campaign, Group group) {
        var whole = whole(account, campaign, group);
        var row = Json.NODES.objectNode();
        var wanted = asked.fields().isEmpty() ? List.of("impressions", "spend") : asked.fields();
        for (var field : wanted) if (whole.has(field)) row.set(field, whole.get(field));
        row.put("date_start", group.from().toString())
                .put("date_stop", group.to().toString());
        return group.hour().isEmpty() ? row : row.put(HOURS, group.hour());
    }

    private static ObjectNode whole(MarketAccount account, ObjectNode campaign, Group group) {
        var day = group.sum();
        var row = Json.NODES.objectNode().put("account_id", account.id()).put("account_name", account.name());
        row.put("account_currency", account.currency()).put("campaign_id", day.campaign());
        row.put("campaign_name", campaign.path("name").asText());
        row.put("objective", campaign.path("objective").asText());
        row.put("impressions", String.valueOf(day.impressions())).put("clicks", String.valueOf(day.clicks()));
        row.put("inline_link_clicks", String.valueOf(day.clicks())).put("spend", cents(day.costCents()));
        deeds(row, campaign, group);
        return row;
    }

    /** The same sale stands under several names, as it does at Meta, which tells nothing of sales by the hour. */
    private static void deeds(ObjectNode row, ObjectNode campaign, Group group) {
        var day = group.sum();
        boolean leads = campaign.path("objective").asText().equals("OUTCOME_LEADS");
        var types = leads
                ? List.of("lead", "offsite_conversion.fb_pixel_lead")
                : List.of("omni_purchase", "purchase", "offsite_conversion.fb_pixel_purchase");
        var actions = row.putArray("actions");
        actions.addObject().put("action_type", "link_click").put("value", String.valueOf(day.clicks()));
        if (day.conversions() == 0 || !group.hour().isEmpty()) return;
        var values = row.putArray("action_values");
        for (var type : types) {
            actions.addObject().put("action_type", type).put("value", String.valueOf(day.conversions()));
            values.addObject().put("action_type", type).put("value", cents(day.valueCents()));
        }
    }

    private static String cents(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
