package io.omnify.agent.optimisation.domain;

import java.time.LocalDate;

/**
 * What a platform said, on one morning, that an arm did on a day before it. The same day is seen again on later
 * mornings with more conversions: they are reported late, and how late is learned from just that.
 *
 * @param seen the morning it was said
 * @param budget what the arm was allowed on that day; nothing where that is not known
 */
public record Observation(
        String arm,
        LocalDate day,
        LocalDate seen,
        double budget,
        double spend,
        double clicks,
        double conversions,
        double value) {
    Observation with(double newBudget) {
        return new Observation(arm, day, seen, newBudget, spend, clicks, conversions, value);
    }

    /** In days; what was said of yesterday is one day old. */
    int age() {
        return (int) (seen.toEpochDay() - day.toEpochDay());
    }
}
