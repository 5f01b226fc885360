package io.omnify.meta;

import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.InsightsApi.Count;
import io.omnify.meta.InsightsApi.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of insights as a day or an hour of ours. The same deed stands in a row under several names; the widest is counted. */
final class Results {
    private static final List<String> SALES =
            List.of("omni_purchase", "purchase", "offsite_conversion.fb_pixel_purchase");
    private static final List<String> LEADS =
            List.of("lead", "onsite_conversion.lead_grouped", "offsite_conversion.fb_pixel_lead");

    private Results() {}

    /** @param ofAccount where the row does not say its currency */
    static DailyMetrics day(Row row, Currency ofAccount) {
        var currency = currency(row, ofAccount);
        var type = counted(row);
        return new DailyMetrics(
                campaign(row),
                date(row),
                number(row.impressions()).longValue(),
                number(row.clicks()).longValue(),
                Money.rounded(number(row.spend()), currency),
                type.map(each -> value(row.actions(), each)).orElse(BigDecimal.ZERO),
                Money.rounded(type.map(each -> value(row.actionValues(), each)).orElse(BigDecimal.ZERO), currency));
    }

    /** @param ofAccount where the row does not say its currency */
    static HourlyMetrics hour(Row row, Currency ofAccount) {
        return new HourlyMetrics(
                campaign(row),
                date(row),
                Integer.parseInt(Objects.requireNonNull(row.hour()).substring(0, 2)), // of 13:00:00 - 13:59:59
                number(row.impressions()).longValue(),
                number(row.clicks()).longValue(),
                Money.rounded(number(row.spend()), currency(row, ofAccount)),
                null);
    }

    private static String campaign(Row row) {
        return Objects.requireNonNullElse(row.campaignId(), "");
    }

    private static LocalDate date(Row row) {
        return LocalDate.parse(Objects.requireNonNullElse(row.dateStart(), ""));
    }

    private static Currency currency(Row row, Currency ofAccount) {
        var told = row.accountCurrency();
        return told == null ? ofAccount : Currency.getInstance(told);
    }

    private static Optional<String> counted(Row row) {
        var leads = "OUTCOME_LEADS".equals(row.objective());
        var first = leads ? LEADS : SALES;
        var second = leads ? SALES : LEADS;
        return one(row, first).or(() -> one(row, second));
    }

    private static Optional<String> one(Row row, List<String> types) {
        return types.stream().filter(type -> has(row.actions(), type)).findFirst();
    }

    private static boolean has(@Nullable List<Count> counts, String type) {
        return counts != null && counts.stream().anyMatch(count -> type.equals(count.actionType()));
    }

    private static BigDecimal value(@Nullable List<Count> counts, String type) {
        if (counts == null) return BigDecimal.ZERO;
        return counts.stream()
                .filter(count -> type.equals(count.actionType()))
                .map(count -> number(count.value()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(@Nullable String text) {
        return text == null || text.isBlank() ? BigDecimal.ZERO : new BigDecimal(text);
    }
}
