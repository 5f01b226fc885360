package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What campaigns did by day. LinkedIn answers all rows at once and cuts what is too much, so that each question is for
 * as many campaigns and days as surely fit.
 */
final class Analytics {
    /** How many campaigns one question is for; their names fill a query that no address holds. */
    static final int CAMPAIGNS = 100;

    private static final int ROWS = 10_000;
    private static final int MOST_DAYS = 400;
    private static final List<String> FIELDS = List.of(
            "impressions",
            "clicks",
            "costInLocalCurrency",
            "externalWebsiteConversions",
            "conversionValueInLocalCurrency",
            "dateRange",
            "pivotValues");

    private final RestliClient client;

    Analytics(RestliClient client) {
        this.client = client;
    }

    /** Both days included. */
    static void check(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) throw badRange();
    }

    void read(
            Access access,
            List<String> campaigns,
            LocalDate from,
            LocalDate to,
            Currency currency,
            Consumer<DailyMetrics> each) {
        if (campaigns.isEmpty()) return;
        int days = Math.max(1, ROWS / campaigns.size());
        for (var start = from; !start.isAfter(to); start = start.plusDays(days)) {
            var end = start.plusDays(days - 1L).isAfter(to) ? to : start.plusDays(days - 1L);
            var rows = client.find(access, "/adAnalytics", query(campaigns, start, end), Wire.AnalyticsRow.class);
            for (var row : rows.elements())
                client.understood(() -> metrics(row, currency)).ifPresent(each);
        }
    }

    static Restli query(List<String> campaigns, LocalDate from, LocalDate to) {
        return Restli.finder("analytics")
                .with("pivot", "CAMPAIGN")
                .with("timeGranularity", "DAILY")
                .with("dateRange", Restli.object("start", day(from), "end", day(to)))
                .with("campaigns", campaigns.stream().map(Urns.CAMPAIGN::concat).toList())
                .fields(FIELDS);
    }

    private static Map<String, Object> day(LocalDate day) {
        return Restli.object("year", day.getYear(), "month", day.getMonthValue(), "day", day.getDayOfMonth());
    }

    private static Optional<DailyMetrics> metrics(Wire.AnalyticsRow row, Currency currency) {
        var range = row.dateRange();
        var pivots = row.pivotValues();
        if (range == null || range.start() == null || pivots == null || pivots.isEmpty()) return Optional.empty();
        return Optional.of(new DailyMetrics(
                Urns.id(pivots.getFirst()),
                LocalDate.of(
                        range.start().year(),
                        range.start().month(),
                        range.start().day()),
                row.impressions(),
                row.clicks(),
                money(row.costInLocalCurrency(), currency),
                decimal(row.externalWebsiteConversions()),
                money(row.conversionValueInLocalCurrency(), currency)));
    }

    /** LinkedIn computes with more decimals than money has. */
    private static Money money(@Nullable String amount, Currency currency) {
        return Money.rounded(decimal(amount), currency);
    }

    private static BigDecimal decimal(@Nullable String number) {
        return number == null || number.isBlank() ? BigDecimal.ZERO : new BigDecimal(number);
    }

    private static PlatformFailed badRange() {
        var message = "Ask for 1 to " + MOST_DAYS + " days.";
        return new PlatformFailed(
                new PlatformFailure.Invalid("bad_range", message, List.of(new FieldProblem("from", message))));
    }
}
