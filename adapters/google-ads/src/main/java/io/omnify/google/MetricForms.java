package io.omnify.google;

import static io.omnify.google.CampaignForms.currency;
import static io.omnify.google.CampaignForms.need;

import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics.Results;
import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The one place where what campaigns did changes from Google's words into ours. */
final class MetricForms {
    /** What is asked of days; each is a field of Google's row. */
    static final String DAYS = "campaign.id, segments.date, metrics.impressions, metrics.clicks,"
            + " metrics.cost_micros, metrics.conversions, metrics.conversions_value, customer.currency_code";

    static final String HOURS = DAYS + ", segments.hour";

    private MetricForms() {}

    static DailyMetrics day(Wire.Row row) {
        var metrics = need(row.metrics());
        return new DailyMetrics(
                campaign(row),
                date(row),
                number(metrics.impressions()),
                number(metrics.clicks()),
                spend(row),
                conversions(metrics),
                revenue(row));
    }

    static HourlyMetrics hour(Wire.Row row) {
        var metrics = need(row.metrics());
        var hour = need(row.segments()).hour();
        return new HourlyMetrics(
                campaign(row),
                date(row),
                hour == null ? 0 : hour,
                number(metrics.impressions()),
                number(metrics.clicks()),
                spend(row),
                new Results(conversions(metrics), revenue(row)));
    }

    private static String campaign(Wire.Row row) {
        return need(need(row.campaign()).id());
    }

    private static LocalDate date(Wire.Row row) {
        return LocalDate.parse(need(need(row.segments()).date()));
    }

    private static Money spend(Wire.Row row) {
        return new Money(number(need(row.metrics()).costMicros()), currency(row));
    }

    private static BigDecimal conversions(Wire.Metrics metrics) {
        return metrics.conversions() == null ? BigDecimal.ZERO : metrics.conversions();
    }

    private static Money revenue(Wire.Row row) {
        var value = need(row.metrics()).conversionsValue();
        return Money.rounded(value == null ? BigDecimal.ZERO : value, currency(row));
    }

    /** Google leaves out what is nought. */
    private static long number(@Nullable String number) {
        return number == null ? 0 : Long.parseLong(number);
    }
}
