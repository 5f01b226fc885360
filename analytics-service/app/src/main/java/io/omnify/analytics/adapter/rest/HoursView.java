package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursTable;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricValue;
import io.omnify.analytics.metrics.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a question for hours. */
@Schema(name = "Hours")
record HoursView(
        @Schema(
                nullable = true,
                description = "the first of the days asked for; null where none was named and no hours are told")
        @Nullable
        LocalDate from,

        @Schema(nullable = true, description = "the last of them") @Nullable
        LocalDate to,

        @Schema(required = true, description = "only those of which hours are told, in their order")
        List<DayView> days,

        @Schema(
                required = true,
                description = "the organisation's platforms that tell no hours at all: what they did is missing here"
                        + " and not nothing")
        Set<String> withoutHours) {

    /** A day of a platform's accounts that share a clock and a currency. */
    @Schema(name = "HoursOfDay")
    record DayView(
            @Schema(required = true) LocalDate day,
            @Schema(required = true) String platform,

            @Schema(
                    nullable = true,
                    description = "whose clock and days these are, such as Europe/Berlin; null where it is not known")
            @Nullable
            String timeZone,

            @Schema(required = true) String currency,

            @Schema(required = true, description = "when the platform said so")
            Instant asOf,

            @Schema(required = true, description = "hours that are missing had nothing until then")
            List<HourView> hours) {
        static DayView of(HoursOfDay told) {
            var dial = told.dial();
            return new DayView(
                    dial.day(),
                    dial.platform(),
                    dial.zone().isEmpty() ? null : dial.zone(),
                    dial.currency().getCurrencyCode(),
                    told.asOf(),
                    told.hours().entrySet().stream()
                            .map(hour -> HourView.of(hour.getKey(), hour.getValue(), dial.currency()))
                            .toList());
        }
    }

    /** What was done in an hour. */
    @Schema(name = "Hour")
    record HourView(
            @Schema(required = true, description = "from 0 to 23")
            int hour,

            @Schema(required = true) long impressions,
            @Schema(required = true) long clicks,
            @Schema(required = true) MoneyView spend,

            @Schema(nullable = true, description = "null where the platform does not tell it by the hour") @Nullable
            BigDecimal conversions,

            @Schema(nullable = true, description = "null where the platform does not tell it by the hour") @Nullable
            MoneyView revenue) {
        static HourView of(int hour, HoursOfDay.Hour told, Currency currency) {
            var figures = told.figures();
            return new HourView(
                    hour,
                    figures.impressions(),
                    figures.clicks(),
                    money(figures.spendMicros(), currency),
                    told.results() ? conversions(figures, currency) : null,
                    told.results() ? money(figures.revenueMicros(), currency) : null);
        }

        private static MoneyView money(long micros, Currency currency) {
            return MoneyView.of(new Money(micros, currency));
        }

        private static @Nullable BigDecimal conversions(Figures figures, Currency currency) {
            return Metric.CONVERSIONS.value(figures, currency) instanceof MetricValue.Count(var count) ? count : null;
        }
    }

    static HoursView of(HoursTable table) {
        var days = table.days();
        return new HoursView(
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                table.told().stream().map(DayView::of).toList(),
                table.silent());
    }
}
