package io.omnify.simulator.google;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The days a query is about, both included. */
record Days(LocalDate from, LocalDate to) {
    static Days of(Gaql.Query query) {
        var range = query.where().stream()
                .filter(each ->
                        each.field().equals("segments.date") && each.operator().equals("BETWEEN"))
                .findFirst()
                .orElseThrow(() -> Gaql.error("EXPECTED_FILTERS_ON_DATE_RANGE", "Error in query: name the days."));
        return new Days(day(range.values().getFirst()), day(range.values().getLast()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Gaql.error("INVALID_DATE_FORMAT", "Error in query: " + text + " is no day.");
        }
    }
}
