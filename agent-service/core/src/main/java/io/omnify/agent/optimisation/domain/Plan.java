package io.omnify.agent.optimisation.domain;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is to spend over its time, evenly.
 *
 * @param daily per day in the mean
 * @param first the first day that counts
 * @param last the last day; null where no end was set
 * @param cap what all arms together may never be allowed on one day, infinite where nobody set it
 */
public record Plan(double daily, LocalDate first, @Nullable LocalDate last, double cap) {
    private static final int CATCH_UP_DAYS = 5;
    /** No day makes up for more than this part of another. */
    private static final double MOST = 0.25;

    /**
     * What today is to cost, so that what was spent too much or too little is made up for softly.
     *
     * @param spent on each day before; a day on which nothing ran is not made up for
     */
    double today(LocalDate today, Collection<Double> spent) {
        double behind = spent.stream().mapToDouble(each -> daily - each).sum();
        double wanted = daily + behind / Math.min(CATCH_UP_DAYS, left(today));
        return Math.min(cap, Math.clamp(wanted, daily * (1 - MOST), daily * (1 + MOST)));
    }

    private long left(LocalDate today) {
        return last == null ? CATCH_UP_DAYS : Math.max(1, last.toEpochDay() - today.toEpochDay() + 1);
    }
}
