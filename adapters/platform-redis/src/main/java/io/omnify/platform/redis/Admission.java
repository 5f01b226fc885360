package io.omnify.platform.redis;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * What the limits said about one request.
 *
 * @param retryAfter when a refused request may come again, zero when it was allowed
 * @param watched whether the watched key existed; never true while Redis is away
 * @param shared false when Redis was away and only this process counted
 */
public record Admission(
        boolean allowed, Duration retryAfter, boolean watched, boolean shared, List<Standing> standings) {

    /** How full one bucket is after the request. */
    public record Standing(Limit limit, int remaining, Duration fullIn) {
        private double share() {
            return (double) remaining / limit.requests();
        }
    }

    public Admission {
        standings = List.copyOf(standings);
    }

    /** The bucket that will refuse first; the one to tell a client about. */
    public Standing tightest() {
        return standings.stream()
                .min(Comparator.comparingDouble(Standing::share))
                .orElseThrow();
    }
}
