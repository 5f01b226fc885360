package io.omnify.analytics.metrics.usecase;

import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.domain.InvalidQuery;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricsQuery;
import io.omnify.analytics.metrics.domain.MetricsTable;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a question about an organisation's advertising from exact sums, and refuses one that names what is not there. */
public final class QueryMetrics {
    private final AdFacts facts;

    public QueryMetrics(AdFacts facts) {
        this.facts = facts;
    }

    public MetricsTable handle(OrgId org, MetricsQuery query) {
        var held = facts.of(org);
        var catalog = held.catalog();
        check(query, catalog);
        var groups = held.sum(query.filter(), query.by());
        var totals = totals(groups);
        var rows = groups.stream().sorted(order(query)).limit(query.limit()).toList();
        return new MetricsTable(query, rows, totals, groups.size() > rows.size(), catalog);
    }

    private static SortedMap<String, Figures> totals(List<Group> groups) {
        return groups.stream()
                .collect(Collectors.toMap(
                        group -> group.currency().getCurrencyCode(), Group::sums, Figures::plus, TreeMap::new));
    }

    private static void check(MetricsQuery query, Catalog catalog) {
        for (var axis : query.by()) known("by", axis, catalog);
        for (var axis : query.filter().wanted().keySet()) known(axis.name(), axis, catalog);
        var sort = query.sort().field();
        var sortable = sort.isEmpty()
                || query.by().contains(new Axis(sort))
                || query.metrics().stream().anyMatch(metric -> metric.code().equals(sort));
        if (!sortable) throw new InvalidQuery("sort", quoted(sort) + " is neither in metrics nor in by");
    }

    private static void known(String field, Axis axis, Catalog catalog) {
        if (axis.fixed() || catalog.dimensions().contains(axis.name())) return;
        var fixed = Stream.of(Axis.CAMPAIGN, Axis.DAY, Axis.PLATFORM, Axis.AD, Axis.CURRENCY)
                .map(Axis::name);
        var names = Stream.concat(fixed, catalog.dimensions().stream()).collect(Collectors.joining(", "));
        throw new InvalidQuery(field, "there is no dimension " + quoted(axis.name()) + "; there are " + names);
    }

    private static String quoted(String text) {
        return '"' + (text.length() > 60 ? text.substring(0, 60) : text) + '"';
    }

    /** The order asked for, then the order of the axes, so that the same question always has the same answer. */
    private static Comparator<Group> order(MetricsQuery query) {
        var natural = natural();
        var field = query.sort().field();
        if (field.isEmpty()) return natural;
        var axis = query.by().indexOf(new Axis(field));
        Comparator<Group> first = axis >= 0
                ? Comparator.comparing(group -> group.keys().get(axis), QueryMetrics::compareKeys)
                : byMetric(Metric.ofCode(field).orElseThrow(), query.sort().descending());
        return (axis >= 0 && query.sort().descending() ? first.reversed() : first).thenComparing(natural);
    }

    private static Comparator<Group> byMetric(Metric metric, boolean descending) {
        Comparator<BigDecimal> values = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(
                group -> metric.exact(group.sums()),
                Comparator.comparing(Optional<BigDecimal>::isEmpty)
                        .thenComparing(value -> value.orElse(BigDecimal.ZERO), values));
    }

    private static Comparator<Group> natural() {
        return (one, other) -> {
            for (int i = 0; i < one.keys().size(); i++) {
                var order = compareKeys(one.keys().get(i), other.keys().get(i));
                if (order != 0) return order;
            }
            return one.currency().getCurrencyCode().compareTo(other.currency().getCurrencyCode());
        };
    }

    /** Numbers by value and before words, so that campaign 916 comes before campaign 1178. */
    static int compareKeys(String one, String other) {
        var numbers = number(one);
        var others = number(other);
        if (numbers && others) {
            var order = new BigDecimal(one).compareTo(new BigDecimal(other));
            return order != 0 ? order : one.compareTo(other);
        }
        if (numbers != others) return numbers ? -1 : 1;
        return one.compareTo(other);
    }

    private static boolean number(String text) {
        return !text.isEmpty() && text.length() <= 30 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
