package io.omnify.analytics.metrics.domain;

import java.util.Map;
import java.util.Set;

/** Which facts a question is about: a period and, per axis, the values wanted (any of them). */
public record FactFilter(Days days, Map<Axis, Set<String>> wanted) {
    public static final FactFilter EVERYTHING = new FactFilter(Days.ALL, Map.of());

    public FactFilter {
        wanted = Map.copyOf(wanted);
    }
}
