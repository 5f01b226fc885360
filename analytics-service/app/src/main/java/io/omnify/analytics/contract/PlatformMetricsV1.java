package io.omnify.analytics.contract;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursOfDay.Dial;
import io.omnify.analytics.metrics.domain.Money;
import io.omnify.analytics.metrics.domain.OneSource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is read of {@code platform.metrics.v1}, promised by agent-service. */
public record PlatformMetricsV1(
        String platform,
        @Nullable String timeZone,
        @Nullable Boolean tellsHours,
        String externalId,
        @Nullable String externalName,
        @Nullable String campaignId,
        Instant asOf,
        List<Day> days) {
    public static final String TYPE = "platform.metrics.v1";

    /** Money as it travels. */
    public record Amount(BigDecimal amount, String currency) {
        long microsOf(Currency expected) {
            if (!currency.equals(expected.getCurrencyCode()))
                throw new IllegalArgumentException("a day has one currency");
            return Money.micros(amount);
        }
    }

    /** One day of the campaign; without hours nothing is said of them. */
    public record Day(
            LocalDate day,
            long impressions,
            long clicks,
            Amount spend,
            BigDecimal conversions,
            Amount revenue,
            @Nullable List<Hour> hours) {
        Currency currency() {
            return Currency.getInstance(spend.currency());
        }

        Figures figures() {
            return new Figures(
                    impressions,
                    clicks,
                    spend.microsOf(currency()),
                    Money.micros(conversions),
                    revenue.microsOf(currency()));
        }
    }

    /** One hour of the day by the account's clock; what came of it is not told by every platform. */
    public record Hour(
            int hour,
            long impressions,
            long clicks,
            Amount spend,
            @Nullable BigDecimal conversions,
            @Nullable Amount revenue) {
        HoursOfDay.Hour toDomain(Currency currency) {
            var figures = new Figures(
                    impressions,
                    clicks,
                    spend.microsOf(currency),
                    conversions == null ? 0 : Money.micros(conversions),
                    revenue == null ? 0 : revenue.microsOf(currency));
            return new HoursOfDay.Hour(figures, conversions != null && revenue != null);
        }
    }

    public List<AdFact> toDomain() {
        return days.stream().map(this::fact).toList();
    }

    /** Of the days whose hours are said. */
    public List<CampaignHours> hourly() {
        var ours = Objects.requireNonNullElse(campaignId, "");
        return days.stream()
                .filter(day -> day.hours() != null)
                .map(day -> new CampaignHours(externalId, ours, hours(day)))
                .toList();
    }

    private AdFact fact(Day day) {
        var name = externalName == null ? "" : OneSource.plain(externalName);
        return new AdFact(
                platform,
                day.day(),
                new Campaign(externalId, name),
                "",
                new TreeMap<>(),
                day.currency(),
                day.figures());
    }

    private HoursOfDay hours(Day day) {
        var hours = new TreeMap<Integer, HoursOfDay.Hour>();
        for (var hour : Objects.requireNonNull(day.hours()))
            hours.merge(hour.hour(), hour.toDomain(day.currency()), HoursOfDay.Hour::plus);
        var dial = new Dial(platform, day.day(), Objects.requireNonNullElse(timeZone, ""), day.currency());
        return new HoursOfDay(dial, asOf, hours);
    }
}
