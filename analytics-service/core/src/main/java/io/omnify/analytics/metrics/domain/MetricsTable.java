package io.omnify.analytics.metrics.domain;

import java.util.Currency;
import java.util.List;
import java.util.SortedMap;

/**
 * An answer: rows, and totals over everything that matched (not only over the rows shown), one per currency because
 * currencies are never added.
 */
public record MetricsTable(
        MetricsQuery query, List<Group> rows, SortedMap<String, Figures> totals, boolean truncated, Catalog catalog) {
    public MetricsTable {
        rows = List.copyOf(rows);
    }

    /** All that matched, whatever the currency; only its counts mean something when there are several. */
    public Figures overall() {
        return totals.values().stream().reduce(Figures.ZERO, Figures::plus);
    }

    public boolean mixed() {
        return totals.size() > 1;
    }

    /** The currencies of what matched. */
    public List<Currency> currencies() {
        return totals.keySet().stream().map(Currency::getInstance).toList();
    }
}
