package io.omnify.agent.campaigns.domain;

import java.time.Instant;

/**
 * The last thing the platforms were told to do.
 *
 * @param number counts up; 0 before the first
 * @param started whether the run that carries it out is known to be on its way
 * @param run the run's id; empty when it is not on its way, or there was nothing to carry out
 */
public record Order(long number, boolean started, Instant at, String run) {
    public static Order none(Instant now) {
        return new Order(0, true, now, "");
    }

    public Order next(Instant now) {
        return new Order(number + 1, false, now, "");
    }

    public Order begun(String by) {
        return new Order(number, true, at, by);
    }
}
