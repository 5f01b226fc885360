package io.omnify.platform.redis;

import java.time.Duration;

/**
 * What the limits said about one request.
 *
 * @param retryAfter when a refused request may come again, zero when it was allowed
 * @param shared false when Redis was away and only this process counted
 * @param tightest the bucket that will refuse first; the one to tell a client about
 */
public record Admission(boolean allowed, Duration retryAfter, boolean shared, Standing tightest) {

    /** How full one bucket is after the request, and when nothing of today's use counts any more. */
    public record Standing(Limit limit, int remaining, Duration resetIn) {
        double share() {
            return (double) remaining / limit.requests();
        }
    }
}
