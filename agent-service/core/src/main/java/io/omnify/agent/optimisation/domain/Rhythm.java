package io.omnify.agent.optimisation.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How much better or worse a weekday is than the mean of all, on all arms alike; drawn towards no difference. */
final class Rhythm {
    private final double[] actual = new double[7];
    private final double[] expected = new double[7];
    private final double believed;

    /** @param believed how much has to be seen of a weekday until half of its difference is believed */
    Rhythm(double believed) {
        this.believed = believed;
    }

    void add(LocalDate day, double actually, double expectedly) {
        int i = day.getDayOfWeek().ordinal();
        actual[i] += actually;
        expected[i] += expectedly;
    }

    double of(LocalDate day) {
        return of(day.getDayOfWeek());
    }

    private double of(DayOfWeek day) {
        int i = day.ordinal();
        return (actual[i] + believed) / (expected[i] + believed);
    }
}
