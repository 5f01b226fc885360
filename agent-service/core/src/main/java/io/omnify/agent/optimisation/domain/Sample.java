package io.omnify.agent.optimisation.domain;

import java.util.Collection;
import java.util.List;

/**
 * One day of one arm as the curves are fitted to it.
 *
 * @param spend that brought it
 * @param yield what was counted: clicks, or value
 * @param share which part of a usual day's whole yield that is, by the weekday and by what is still to be reported
 * @param weight how many independent events a unit of the yield stands for
 */
record Sample(double spend, double yield, double share, double weight) {

    /** What a unit of height would have brought, were the shape so, in events. */
    double exposure(Shape shape) {
        return weight * share * shape.at(spend);
    }

    double events() {
        return weight * yield;
    }

    static double events(Collection<Sample> samples) {
        return samples.stream().mapToDouble(Sample::events).sum();
    }

    static double exposure(Collection<Sample> samples, Shape shape) {
        return samples.stream().mapToDouble(each -> each.exposure(shape)).sum();
    }

    /** How well a shape explains how the yield is spread over the days, whatever the height. */
    static double log(List<Sample> samples, Shape shape) {
        double sum = 0;
        for (var each : samples) {
            double exposure = each.share() * shape.at(each.spend());
            if (each.events() > 0) sum += each.events() * Math.log(exposure);
        }
        return sum;
    }
}
