package io.omnify.analytics.metrics.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was done on one day by the hours of a clock, so that a running day can be compared with another; only hours in
 * which something happened. Hours never stand in for the day, because platforms restate one without the other.
 *
 * @param asOf when the platform said so
 * @param hours from 0 to 23 of the dial's clock; an hour that comes twice, as clocks are set back, is one
 */
public record HoursOfDay(Dial dial, Instant asOf, SortedMap<Integer, Hour> hours) {
    private static final int LAST = 23;

    /**
     * What hours must share to be added: the platform, the day, the clock and the currency.
     *
     * @param zone of the account's clock; empty where it is not known
     */
    public record Dial(String platform, LocalDate day, String zone, Currency currency) {}

    /**
     * What was done in one hour.
     *
     * @param results whether conversions and revenue were told too; where they were not, they are unknown and not zero
     */
    public record Hour(Figures figures, boolean results) {
        /** Of a sum of which a part is unknown, the whole is. */
        public Hour plus(Hour other) {
            return new Hour(figures.plus(other.figures), results && other.results);
        }
    }

    public HoursOfDay {
        hours = Collections.unmodifiableSortedMap(new TreeMap<>(hours));
        if (hours.isEmpty()) throw new IllegalArgumentException("a day that is told by the hour has hours");
        if (hours.firstKey() < 0 || hours.lastKey() > LAST)
            throw new IllegalArgumentException("hours are from 0 to " + LAST);
    }

    /** Both together; they must be of one dial. */
    public HoursOfDay and(HoursOfDay other) {
        if (!dial.equals(other.dial)) throw new IllegalArgumentException("hours of different clocks are not added");
        var sums = new TreeMap<>(hours);
        other.hours.forEach((at, hour) -> sums.merge(at, hour, Hour::plus));
        return new HoursOfDay(dial, asOf.isAfter(other.asOf) ? asOf : other.asOf, sums);
    }
}
