package io.omnify.platform.redis;

import io.omnify.platform.redis.Admission.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits counted in this process alone, as token buckets: a limit that is too generous beats none and beats an
 * outage.
 */
final class LocalBuckets {
    private static final int MOST_BUCKETS = 50_000;
    private final InstantSource clock;
    private final Map<String, Double> fullAt = new HashMap<>();

    LocalBuckets(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Admission take(List<Limit> limits) {
        double now = clock.millis();
        if (fullAt.size() > MOST_BUCKETS) forgetFullOnes(now);
        var wait = limits.stream().mapToDouble(l -> next(l, now) - l.window().toMillis() - now);
        var longest = Math.max(0, wait.max().orElse(0));
        if (longest <= 0) limits.forEach(l -> fullAt.put(l.bucket(), next(l, now)));
        var tightest = limits.stream()
                .map(limit -> standing(limit, now))
                .min(Comparator.comparingDouble(Standing::share))
                .orElseThrow();
        return new Admission(longest <= 0, Duration.ofMillis((long) Math.ceil(longest)), false, tightest);
    }

    /** A flood of new addresses must not cost a walk through all of them each time. */
    private void forgetFullOnes(double now) {
        fullAt.values().removeIf(full -> full <= now);
        if (fullAt.size() > MOST_BUCKETS) fullAt.clear();
    }

    private double stored(Limit limit, double now) {
        return Math.max(now, fullAt.getOrDefault(limit.bucket(), now));
    }

    private double next(Limit limit, double now) {
        return stored(limit, now) + (double) limit.window().toMillis() / limit.requests();
    }

    private Standing standing(Limit limit, double now) {
        double window = limit.window().toMillis();
        var at = stored(limit, now);
        var remaining = (int) Math.max(0, Math.floor((now + window - at) * limit.requests() / window + 0.000001));
        return new Standing(limit, remaining, Duration.ofMillis((long) Math.ceil(at - now)));
    }
}
