package io.omnify.platform.redis;

import io.omnify.platform.redis.Admission.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The same buckets counted in this process alone: a limit that is too generous beats none and beats an outage. */
final class LocalBuckets {
    private static final int MOST_BUCKETS = 50_000;
    private final InstantSource clock;
    private final Map<String, Double> fullAt = new HashMap<>();

    LocalBuckets(InstantSource clock) {
        this.clock = clock;
    }

    synchronized Admission take(List<Limit> limits) {
        double now = clock.millis();
        if (fullAt.size() > MOST_BUCKETS) fullAt.values().removeIf(full -> full <= now);
        var wait = limits.stream().mapToDouble(l -> next(l, now) - l.window().toMillis() - now);
        var longest = Math.max(0, wait.max().orElse(0));
        if (longest <= 0) limits.forEach(l -> fullAt.put(l.bucket(), next(l, now)));
        var standings = new ArrayList<Standing>();
        for (var limit : limits) standings.add(standing(limit, now));
        return new Admission(longest <= 0, Duration.ofMillis((long) Math.ceil(longest)), false, false, standings);
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
