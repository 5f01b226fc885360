package io.omnify.agent.optimisation.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What has to be decided on one morning, and all that may be known about it: what platforms reported, and nothing else.
 *
 * @param today the day the budgets are for
 * @param plan what the whole campaign is to spend
 * @param seen everything that was seen on this and on earlier mornings
 * @param maxChange how much of its own budget an arm may gain or lose in a day, such as 0.3
 * @param minRoas what a unit of money must bring back on every arm
 */
public record Problem(
        LocalDate today, List<Arm> arms, Plan plan, List<Observation> seen, double maxChange, OptionalDouble minRoas) {
    public Problem {
        arms = List.copyOf(arms);
        seen = List.copyOf(seen);
        if (arms.isEmpty()) throw new IllegalArgumentException("a campaign runs somewhere");
        if (!(maxChange > 0)) throw new IllegalArgumentException("no change is no decision");
    }
}
