package io.omnify.simulator.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a property of an asked form may mean, recognised by its name and, failing that, by its description. */
enum Meaning {
    SUMMARY("summary", "headline", "overview", "answer", "text", "message", "conclusion", "analysis", "explanation"),
    CURRENCY("currency", "currency_code"),
    TOTALS("totals", "total", "overall"),
    CAMPAIGNS("campaigns", "campaign_performance", "by_campaign", "per_campaign"),
    RANKING("ranking", "ranked_campaigns", "leaderboard"),
    SEGMENTS("segments", "audiences", "breakdown", "by_segment"),
    BEST("best", "best_segment", "winner"),
    WORST("worst", "worst_segment", "loser"),
    BEST_CAMPAIGN("best_campaign", "top_campaign", "cheapest_campaign"),
    WORST_CAMPAIGN("worst_campaign", "bottom_campaign", "most_expensive_campaign"),
    MOVES("moves", "recommendations", "proposals", "budget_moves", "reallocations"),
    CAVEATS("caveats", "warnings", "limitations", "risks", "assumptions"),
    SOURCES("sources", "references", "citations", "call_ids"),
    SOURCE("source", "call_id", "tool_call_id", "evidence"),
    ACTIONS("actions", "next_steps", "tasks"),
    INSIGHTS("insights", "highlights", "findings", "key_points"),
    IMPRESSIONS("impressions", "impression_count"),
    CLICKS("clicks", "click_count"),
    SPEND("spend", "spent", "cost", "amount_spent"),
    CONVERSIONS("conversions", "conversion_count", "approved_conversions"),
    COST_PER_CONVERSION(
            "cost_per_conversion", "cpa", "cost_per_acquisition", "cost_per_result", "cost_per_approved_conversion"),
    REVENUE("revenue", "conversion_value"),
    ROAS("roas", "return_on_ad_spend"),
    CTR("ctr", "click_through_rate"),
    CPC("cpc", "cost_per_click"),
    CONVERSION_RATE("conversion_rate", "cvr"),
    RANK("rank", "position"),
    CAMPAIGN("campaign", "campaign_name", "campaign_id"),
    DIMENSION("dimension", "dimension_name"),
    VALUE("value", "segment", "segment_value", "dimension_value"),
    NAME("name", "label", "id"),
    FROM_CAMPAIGN("from_campaign", "from", "source_campaign"),
    TO_CAMPAIGN("to_campaign", "to", "target_campaign"),
    AMOUNT("amount", "amount_to_move", "budget"),
    SHARE("share", "fraction"),
    EXPECTED_CHANGE("expected_conversions_change", "expected_change", "expected_conversions", "expected_effect"),
    REASON("reason", "rationale", "why", "justification"),
    CLIENT("client", "client_name", "client_id"),
    ACTION("action", "next_step", "recommendation"),
    CONFIDENCE("confidence", "certainty"),
    PRIORITY("priority", "severity", "impact"),
    AS_OF("as_of", "data_as_of");

    private static final int SHORTEST_PHRASE = 4;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; only its static type hides it
    private final List<String> names;

    Meaning(String... names) {
        this.names = List.of(names);
    }

    /** What the name alone says; "total_" and "overall_" before it change nothing. */
    static Optional<Meaning> named(String property) {
        String name = normal(property);
        return exact(name).or(() -> exact(name.replaceFirst("^(total|overall|sum|all)_", "")));
    }

    /** The likeliest meanings first: by name, by part of the name, by the description. */
    static List<Meaning> candidates(String property, String description) {
        return Stream.of(named(property).stream(), inside(normal(property)), inside(normal(description)))
                .flatMap(s -> s)
                .distinct()
                .toList();
    }

    private static Optional<Meaning> exact(String name) {
        return Arrays.stream(values()).filter(m -> m.names.contains(name)).findFirst();
    }

    private static Stream<Meaning> inside(String text) {
        String words = "_" + text + "_";
        record Hit(Meaning meaning, String name) {}
        return Arrays.stream(values())
                .flatMap(m -> m.names.stream().map(name -> new Hit(m, name)))
                .filter(hit -> hit.name().length() >= SHORTEST_PHRASE && words.contains("_" + hit.name() + "_"))
                .sorted(Comparator.comparing((Hit hit) -> -hit.name().length()))
                .map(Hit::meaning);
    }

    private static String normal(String text) {
        return text.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
    }
}
