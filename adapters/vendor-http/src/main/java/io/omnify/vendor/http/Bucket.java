package io.omnify.vendor.http;

/**
 * Tokens of one allowance. A third of it may be used at once and the rest flows in over the time it is for, so that no
 * span of that length ever sees more than nine tenths of it: the vendor counts differently, and others call too.
 */
final class Bucket {
    private static final double AT_ONCE = 0.3;
    private static final double FLOWING = 0.6;

    private final double most;
    private final double perMilli;
    private double tokens;
    private long at;

    Bucket(Allowance allowance, long now) {
        this.most = Math.max(1, allowance.calls() * AT_ONCE);
        this.perMilli = allowance.calls() * FLOWING / allowance.per().toMillis();
        this.tokens = most;
        this.at = now;
    }

    /** Milliseconds until so many can be taken; zero when they are there. */
    long waitFor(double wanted, long now) {
        tokens = Math.min(most, tokens + Math.max(0, now - at) * perMilli);
        at = Math.max(at, now);
        return tokens >= wanted - 1e-9 ? 0 : (long) Math.ceil((Math.min(wanted, most) - tokens) / perMilli);
    }

    /** Empty until then. */
    void beginAt(long time) {
        tokens = 0;
        at = time;
    }

    void take() {
        tokens -= 1;
    }

    double tokens() {
        return tokens;
    }
}
