package io.omnify.analytics.contract;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Money;
import io.omnify.analytics.metrics.domain.OneSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is read of {@code platform.metrics.v1}, promised by agent-service. */
public record PlatformMetricsV1(
        String platform, String externalId, @Nullable String externalName, Instant asOf, List<Day> days) {
    public static final String TYPE = "platform.metrics.v1";

    /** Money as it travels. */
    public record Amount(BigDecimal amount, String currency) {}

    /** One day of the campaign. */
    public record Day(
            LocalDate day, long impressions, long clicks, Amount spend, BigDecimal conversions, Amount revenue) {}

    public List<AdFact> toDomain() {
        return days.stream().map(this::fact).toList();
    }

    private AdFact fact(Day day) {
        if (!day.spend().currency().equals(day.revenue().currency()))
            throw new IllegalArgumentException("a day has one currency");
        var name = externalName == null ? "" : OneSource.plain(externalName);
        return new AdFact(
                platform,
                day.day(),
                new Campaign(externalId, name),
                "",
                new TreeMap<>(),
                Currency.getInstance(day.spend().currency()),
                new Figures(
                        day.impressions(),
                        day.clicks(),
                        Money.micros(day.spend().amount()),
                        Money.micros(day.conversions()),
                        Money.micros(day.revenue().amount())));
    }
}
