package io.omnify.agent.optimisation.domain;

/**
 * A part of a campaign that money can be moved to or from: what it runs on one platform.
 *
 * @param budget what it may spend a day as it stands
 * @param cap what it may never be allowed a day, infinite where nobody set one
 */
public record Arm(String id, double budget, double cap) {
    public Arm {
        if (budget < 0 || cap < 0 || Double.isNaN(budget) || Double.isNaN(cap))
            throw new IllegalArgumentException("a budget and a cap are not below nothing");
    }
}
