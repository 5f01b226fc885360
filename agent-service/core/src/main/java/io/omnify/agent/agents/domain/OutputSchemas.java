package io.omnify.agent.agents.domain;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.integer;
import static io.omnify.agent.shared.domain.SchemaOf.money;
import static io.omnify.agent.shared.domain.SchemaOf.nullable;
import static io.omnify.agent.shared.domain.SchemaOf.number;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.source;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of the built-in agents' answers, which the dashboard and other steps rely on. */
final class OutputSchemas {
    private static final Map<String, @Nullable Object> COST = described(
            nullable(money()), "Spend divided by conversions, two decimals; null when there are no conversions.");
    private static final Map<String, @Nullable Object> CONVERSIONS =
            described(number(), "As the data counts them; shared credit may make them fractional.");
    private static final Map<String, @Nullable Object> RANK =
            described(integer(), "1 is the lowest cost per conversion; none at all comes last.");

    private OutputSchemas() {}

    static Map<String, @Nullable Object> analytics() {
        var totals = object(
                "impressions", integer(),
                "clicks", integer(),
                "spend", money(),
                "conversions", CONVERSIONS,
                "cost_per_conversion", COST,
                "source", source());
        var campaign = object(
                "campaign", string(),
                "impressions", integer(),
                "clicks", integer(),
                "spend", money(),
                "conversions", CONVERSIONS,
                "cost_per_conversion", COST,
                "rank", RANK,
                "source", source());
        return object("summary", string(), "currency", string(), "totals", totals, "campaigns", array(campaign));
    }

    static Map<String, @Nullable Object> creativeIntelligence() {
        var segment = object(
                "dimension", string(),
                "value", string(),
                "impressions", integer(),
                "clicks", integer(),
                "spend", money(),
                "conversions", CONVERSIONS,
                "cost_per_conversion", COST,
                "source", source());
        var extreme =
                object("dimension", string(), "value", string(), "cost_per_conversion", money(), "source", source());
        return object(
                "summary", string(),
                "segments", array(segment),
                "best", described(nullable(extreme), "The segment with the lowest cost per conversion."),
                "worst", described(nullable(extreme), "The segment with the highest cost per conversion."));
    }

    static Map<String, @Nullable Object> marketingAutomation() {
        var ranked = object(
                "campaign",
                string(),
                "rank",
                RANK,
                "spend",
                money(),
                "conversions",
                CONVERSIONS,
                "cost_per_conversion",
                COST,
                "source",
                source());
        var change = described(integer(), "Conversions won minus conversions lost by the move.");
        var move = object(
                "from_campaign", string(),
                "to_campaign", string(),
                "amount", money(),
                "reason", string(),
                "expected_conversions_change", change,
                "source", source());
        return object(
                "summary", string(),
                "ranking", array(ranked),
                "moves", array(move),
                "caveats", array(string()),
                "sources", array(source()));
    }

    static Map<String, @Nullable Object> clientManagement() {
        var action = object("client", string(), "action", string(), "reason", string());
        return object("summary", string(), "actions", array(action));
    }
}
