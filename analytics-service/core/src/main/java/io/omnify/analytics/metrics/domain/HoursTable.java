package io.omnify.analytics.metrics.domain;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An answer by the hour.
 *
 * @param days asked for; missing where none were named and nothing is told
 * @param told by day and platform
 * @param silent the platforms of the organisation that tell no hours, so that nobody takes their absence for nothing
 */
public record HoursTable(@Nullable Days days, List<HoursOfDay> told, SortedSet<String> silent) {
    public HoursTable {
        told = List.copyOf(told);
        silent = Collections.unmodifiableSortedSet(new TreeSet<>(silent));
    }
}
