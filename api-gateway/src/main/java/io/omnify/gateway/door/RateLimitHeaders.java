package io.omnify.gateway.door;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.platform.redis.Admission;
import java.time.Duration;

/** Tells a client how much it may still ask for, by the limit it will meet first. */
final class RateLimitHeaders {
    static final String DETAIL = "Too many requests; come back after the time in Retry-After.";

    private RateLimitHeaders() {}

    /** True when the request may go on. */
    static boolean tell(Exchange exchange, Admission admission) {
        var tightest = admission.tightest();
        var headers = exchange.context().response().headers();
        headers.set("X-RateLimit-Limit", String.valueOf(tightest.limit().requests()));
        headers.set("X-RateLimit-Remaining", String.valueOf(tightest.remaining()));
        headers.set("X-RateLimit-Reset", String.valueOf(seconds(tightest.resetIn())));
        if (!admission.allowed()) headers.set("Retry-After", String.valueOf(seconds(admission.retryAfter())));
        return admission.allowed();
    }

    private static long seconds(Duration duration) {
        return Math.max(1, (duration.toMillis() + 999) / 1000);
    }
}
