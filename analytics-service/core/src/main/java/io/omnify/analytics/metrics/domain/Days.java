package io.omnify.analytics.metrics.domain;

import java.time.LocalDate;

/** A period of whole days, both ends included. */
public record Days(LocalDate from, LocalDate to) {
    public static final Days ALL = new Days(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
