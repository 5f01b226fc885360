package io.omnify.agent.campaigns.domain;

import java.time.Instant;

/**
 * The last thing the platforms were told to do.
 *
 * @param number counts up; 0 before the first
 * @param started whether the run that carries it out is known to be on its way
 */
public record Order(long number, boolean started, Instant at) {
    public static Order none(Instant now) {
        return new Order(0, true, now);
    }

    public Order next(Instant now) {
        return new Order(number + 1, false, now);
    }

    public Order begun() {
        return new Order(number, true, at);
    }
}
