package io.omnify.vendor.http;

import java.util.HashMap;
import java.util.Map;

/**
 * An allowance that organisations share: while there is enough nobody is counted, and when it is short the next call is
 * of the organisation that had the fewest lately. One that asks a thousand times as often does not get more.
 */
final class FairBucket {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final int MOST = 10_000;

    private final Bucket bucket;
    private final double memory;
    private final Map<String, Use> uses = new HashMap<>();

    /** What an organisation had, fading over the allowance's time, and until when it is taken to be waiting. */
    private static final class Use {
        private double had;
        private long at;
        private long waitsUntil = Long.MIN_VALUE;
    }

    FairBucket(Allowance allowance, long now) {
        this.bucket = new Bucket(allowance, now);
        this.memory = allowance.per().toMillis();
    }

    /** Zero when it is this organisation's turn; else how long to wait before asking again. */
    long waitFor(String org, long now) {
        var use = fresh(org, now);
        double before = uses.values().stream()
                .filter(other -> other != use && other.waitsUntil >= now && had(other, now) < use.had)
                .count();
        var wait = bucket.waitFor(1 + before, now);
        if (wait > 0) use.waitsUntil = now + wait + PATIENCE_MILLIS;
        return wait;
    }

    /** Nothing of it is there before that, and from then on what flows in. */
    void beginAt(long time) {
        bucket.beginAt(time);
    }

    void take(String org, long now) {
        var use = fresh(org, now);
        use.had += 1;
        use.waitsUntil = Long.MIN_VALUE;
        bucket.take();
    }

    private Use fresh(String org, long now) {
        if (uses.size() > MOST) uses.values().removeIf(use -> had(use, now) < 0.5);
        var use = uses.computeIfAbsent(org, _ -> new Use());
        use.had = had(use, now);
        use.at = now;
        return use;
    }

    private double had(Use use, long now) {
        return use.had * Math.exp(-Math.max(0, now - use.at) / memory);
    }
}
