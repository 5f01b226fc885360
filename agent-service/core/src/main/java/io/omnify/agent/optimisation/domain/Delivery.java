package io.omnify.agent.optimisation.domain;

import java.util.List;

/**
 * How a platform spends what it is given.
 *
 * @param mean the part of a budget that is spent, drawn towards all of it
 * @param overshoot the most that was ever spent of one, at least one
 * @param demand what it cannot spend more than, infinite where it spends what it is given
 */
record Delivery(double mean, double overshoot, double demand) {
    private static final double SPENT = 0.9;
    /** More than that comes from a budget that was changed within the day. */
    private static final double MOST_OVER = 1.5;

    private static final int RECENT = 5;

    static Delivery of(String arm, List<Observation> latest) {
        var own = latest.stream()
                .filter(each -> each.arm().equals(arm) && each.budget() > 0)
                .sorted((a, b) -> b.day().compareTo(a.day()))
                .toList();
        var recent = own.stream().limit(RECENT).toList();
        double usual =
                recent.stream().mapToDouble(Observation::budget).average().orElse(1);
        double given = usual + recent.stream().mapToDouble(Observation::budget).sum();
        double spent = usual + recent.stream().mapToDouble(Observation::spend).sum();
        double most = own.stream()
                .mapToDouble(each -> each.spend() / each.budget())
                .max()
                .orElse(1);
        var last = recent.stream().limit(2).toList();
        boolean full = last.size() == 2 && last.stream().allMatch(each -> each.spend() < SPENT * each.budget());
        double demand =
                full ? last.stream().mapToDouble(Observation::spend).max().orElse(0) : Double.POSITIVE_INFINITY;
        return new Delivery(spent / given, Math.clamp(most, 1, MOST_OVER), demand);
    }
}
