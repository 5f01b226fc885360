package io.omnify.agent.tools.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A question about marketing figures, in the words of the tool {@code analytics.query}. */
public record MetricsQuery(
        List<String> metrics,
        List<String> by,
        @Nullable String from,
        @Nullable String to,
        List<Filter> filters) {
    /** Only what has this value in this dimension. */
    public record Filter(String dimension, String value) {}

    public MetricsQuery {
        metrics = List.copyOf(metrics);
        by = List.copyOf(by);
        filters = List.copyOf(filters);
    }

    /** Reads arguments that already fit the tool's parameters. */
    public static MetricsQuery of(Map<String, @Nullable Object> arguments) {
        return new MetricsQuery(
                strings(arguments.get("metrics")),
                strings(arguments.get("by")),
                text(arguments.get("from")),
                text(arguments.get("to")),
                filters(arguments.get("filters")));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }

    private static List<String> strings(@Nullable Object value) {
        if (!(value instanceof List<?> list)) return List.of();
        return list.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }

    private static List<Filter> filters(@Nullable Object value) {
        if (!(value instanceof List<?> list)) return List.of();
        return list.stream()
                .filter(Map.class::isInstance)
                .map(each -> (Map<?, ?>) each)
                .map(each -> new Filter(String.valueOf(each.get("dimension")), String.valueOf(each.get("value"))))
                .toList();
    }
}
