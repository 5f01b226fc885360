package io.omnify.agent.platforms.domain;

import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the platform says a campaign did within one hour of a day of the account's zone. Platforms restate days and hours
 * apart: hours are looked at beside their day, never added up in its place.
 *
 * @param hour of the account's clock, 0 to 23: where that is set back, the hour that comes twice is one
 * @param results null where the platform does not tell what came of an hour
 */
public record HourlyMetrics(
        String campaign,
        LocalDate day,
        int hour,
        long impressions,
        long clicks,
        Money spend,
        @Nullable Results results) {
    /** What came of it. */
    public record Results(BigDecimal conversions, Money revenue) {}

    public HourlyMetrics {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("no hour of a day: " + hour);
    }
}
