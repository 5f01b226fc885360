package io.omnify.analytics.metrics;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.Figures;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Facts for tests. */
public final class Facts {
    private Facts() {}

    public static AdFact of(String campaign, int day, Figures figures) {
        return of(campaign, campaign, day, Map.of("age", "18"), "USD", figures);
    }

    public static AdFact of(
            String id, String name, int day, Map<String, String> dimensions, String currency, Figures figures) {
        return new AdFact(
                "meta_ads",
                LocalDate.of(2026, 1, day),
                new Campaign(id, name),
                "",
                new TreeMap<>(dimensions),
                Currency.getInstance(currency),
                figures);
    }

    /** No two with the same identity. */
    public static List<AdFact> random(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> of(
                        "c" + i % 7,
                        "Campaign " + i % 7,
                        1 + i % 28,
                        Map.of("age", String.valueOf(18 + random.nextInt(3)), "slice", String.valueOf(i)),
                        random.nextBoolean() ? "USD" : "EUR",
                        new Figures(
                                random.nextInt(10_000),
                                random.nextInt(500),
                                random.nextLong(1_000_000_000),
                                random.nextInt(9) * 500_000L,
                                random.nextLong(1_000_000_000))))
                .toList();
    }
}
