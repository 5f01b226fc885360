package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The measured sums of one campaign, segment or account; ratios are always computed from them, never read. */
record Figures(
        BigDecimal impressions, BigDecimal clicks, BigDecimal spend, BigDecimal conversions, BigDecimal revenue) {
    static final Figures NONE =
            new Figures(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private static final List<String> IMPRESSIONS = List.of("impressions");
    private static final List<String> CLICKS = List.of("clicks");
    private static final List<String> SPEND = List.of("spend", "spent", "cost", "amount_spent");
    private static final List<String> CONVERSIONS = List.of("conversions", "results");
    private static final List<String> REVENUE = List.of("revenue", "conversion_value");

    static Figures read(JsonNode row) {
        return new Figures(
                value(row, IMPRESSIONS),
                value(row, CLICKS),
                value(row, SPEND),
                value(row, CONVERSIONS),
                value(row, REVENUE));
    }

    /** Whether the row measures anything that money can be judged by. */
    static boolean measures(JsonNode row) {
        return find(row, SPEND).isPresent() && find(row, CONVERSIONS).isPresent();
    }

    static boolean countsConversions(JsonNode row) {
        return find(row, CONVERSIONS).isPresent();
    }

    Figures plus(Figures o) {
        return new Figures(
                impressions.add(o.impressions),
                clicks.add(o.clicks),
                spend.add(o.spend),
                conversions.add(o.conversions),
                revenue.add(o.revenue));
    }

    boolean hasSpend() {
        return spend.signum() > 0;
    }

    boolean hasConversions() {
        return conversions.signum() > 0;
    }

    Optional<Money> costPerConversion(String currency) {
        return hasConversions() ? Optional.of(Money.ratio(spend, conversions, currency)) : Optional.empty();
    }

    /** Orders by cost per conversion, exactly; where neither converted, the one that spent more comes first. */
    int comparePrice(Figures o) {
        if (!hasConversions() && !o.hasConversions()) return o.spend.compareTo(spend);
        return spend.multiply(o.conversions).compareTo(o.spend.multiply(conversions));
    }

    private static BigDecimal value(JsonNode row, List<String> names) {
        return find(row, names).orElse(BigDecimal.ZERO);
    }

    private static Optional<BigDecimal> find(JsonNode row, List<String> names) {
        return names.stream()
                .map(row::path)
                .flatMap(node -> Json.number(node).stream())
                .findFirst();
    }
}
