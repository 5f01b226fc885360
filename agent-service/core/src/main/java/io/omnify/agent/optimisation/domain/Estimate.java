package io.omnify.agent.optimisation.domain;

import java.util.Arrays;

/** What is expected, and between what it lies in nine of ten cases. */
public record Estimate(double mean, double low, double high) {
    static Estimate of(double[] draws) {
        var sorted = draws.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElse(0);
        return new Estimate(mean, sorted[(int) (sorted.length * 0.05)], sorted[(int) (sorted.length * 0.95)]);
    }
}
