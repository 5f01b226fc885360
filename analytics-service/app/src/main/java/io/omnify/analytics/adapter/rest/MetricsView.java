package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricValue;
import io.omnify.analytics.metrics.domain.MetricsTable;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to a question about metrics. */
@Schema(name = "Metrics")
record MetricsView(
        @Schema(
                required = true,
                description = "one per combination of the values asked for in by: the values under their names"
                        + " (null where a fact has none), campaign_id beside campaign, currency where there are"
                        + " several, and every metric: counts as numbers, money as Money, ratios as numbers;"
                        + " null where undefined")
        List<Map<String, @Nullable Object>> rows,

        @Schema(
                required = true,
                description = "over everything that matched, not only the rows shown; money is null where there"
                        + " are several currencies")
        Map<String, @Nullable Object> totals,

        @Schema(required = true, description = "the totals of each currency")
        List<Map<String, @Nullable Object>> totalsByCurrency,

        @Schema(
                required = true,
                description = "what the organisation's data can be grouped and filtered by besides"
                        + " campaign, day, platform, ad and currency")
        List<String> dimensions,

        @Schema(description = "null without data or with several currencies") @Nullable
        String currency,

        @Schema(required = true) List<String> currencies,

        @Schema(description = "when the data last changed; null without data") @Nullable
        Instant asOf,

        @Schema(required = true, description = "there are more rows than shown")
        boolean truncated) {

    static MetricsView of(MetricsTable table) {
        var currencies = table.currencies();
        var byCurrency =
                currencies.stream().map(currency -> totalsIn(currency, table)).toList();
        return new MetricsView(
                table.rows().stream().map(row -> row(row, table)).toList(),
                totals(table),
                byCurrency,
                List.copyOf(table.catalog().dimensions()),
                currencies.size() == 1 ? currencies.getFirst().getCurrencyCode() : null,
                currencies.stream().map(Currency::getCurrencyCode).toList(),
                table.catalog().empty() ? null : table.catalog().changedAt(),
                table.truncated());
    }

    private static Map<String, @Nullable Object> row(Group group, MetricsTable table) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var by = table.query().by();
        for (int i = 0; i < by.size(); i++) key(row, by.get(i), group.keys().get(i), group);
        if (table.mixed()) row.put(Axis.CURRENCY.name(), group.currency().getCurrencyCode());
        row.putAll(values(table.query().metrics(), group.sums(), group.currency()));
        return row;
    }

    private static void key(Map<String, @Nullable Object> row, Axis axis, String value, Group group) {
        row.put(axis.name(), value.isEmpty() ? null : value);
        if (!axis.equals(Axis.CAMPAIGN)) return;
        row.put(axis.name(), group.campaignName());
        row.put("campaign_id", value);
    }

    private static Map<String, @Nullable Object> totalsIn(Currency currency, MetricsTable table) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put(Axis.CURRENCY.name(), currency.getCurrencyCode());
        var sums = Optional.ofNullable(table.totals().get(currency.getCurrencyCode()))
                .orElse(Figures.ZERO);
        row.putAll(values(table.query().metrics(), sums, currency));
        return row;
    }

    private static Map<String, @Nullable Object> totals(MetricsTable table) {
        var metrics = table.query().metrics();
        var currencies = table.currencies();
        if (currencies.size() == 1) return values(metrics, table.overall(), currencies.getFirst());
        var totals = new LinkedHashMap<String, @Nullable Object>();
        for (var metric : metrics)
            totals.put(
                    metric.code(),
                    metric.ofMoney() ? null : wire(metric.value(table.overall(), Currency.getInstance("XXX"))));
        return totals;
    }

    private static Map<String, @Nullable Object> values(List<Metric> metrics, Figures sums, Currency currency) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var metric : metrics) values.put(metric.code(), wire(metric.value(sums, currency)));
        return values;
    }

    private static @Nullable Object wire(MetricValue value) {
        return switch (value) {
            case MetricValue.Count(var count) -> count;
            case MetricValue.Ratio(var ratio) -> ratio;
            case MetricValue.Amount(var amount, var currency) -> MoneyView.of(amount, currency);
            case MetricValue.Undefined() -> null;
        };
    }
}
