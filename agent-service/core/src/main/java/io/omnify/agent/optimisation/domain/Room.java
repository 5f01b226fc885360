package io.omnify.agent.optimisation.domain;

/**
 * Between which daily budgets an arm may be set today, and why not higher.
 *
 * @param delivery what the platform spends of a budget in the mean
 */
record Room(double least, double most, double delivery, Bound bound) {
    /** What keeps an arm from getting more. */
    enum Bound {
        DAILY_CHANGE,
        CAP,
        RETURN_ON_SPEND,
        /** The platform does not spend what it is given already. */
        DEMAND
    }

    /** The cap outranks how much may change: one that was just lowered holds at once. */
    static Room of(Arm arm, Problem problem, Delivery delivery) {
        double least = arm.budget() * (1 - problem.maxChange());
        double most = arm.budget() * (1 + problem.maxChange());
        double cap = arm.cap() / delivery.overshoot();
        if (most <= cap) return new Room(least, most, delivery.mean(), Bound.DAILY_CHANGE);
        return new Room(Math.min(least, cap), cap, delivery.mean(), Bound.CAP);
    }

    Room shrunk(double part) {
        return new Room(least * part, Math.min(most, least * part), delivery, Bound.CAP);
    }

    Room upTo(double budget, Bound reason) {
        return budget >= most ? this : new Room(least, Math.max(least, budget), delivery, reason);
    }
}
