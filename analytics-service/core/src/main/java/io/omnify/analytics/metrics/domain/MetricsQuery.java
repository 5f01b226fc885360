package io.omnify.analytics.metrics.domain;

import java.util.List;

/** A question: these numbers, grouped by these axes, over these facts, in this order, at most so many rows. */
public record MetricsQuery(List<Metric> metrics, List<Axis> by, FactFilter filter, Sort sort, int limit) {
    public MetricsQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
    }

    /** By a metric or an axis named in the question; empty for the order of the axes. */
    public record Sort(String field, boolean descending) {
        public static final Sort NATURAL = new Sort("", false);
    }
}
