package io.omnify.vendor.http;

import io.omnify.vendor.http.UsageReader.Usage;
import java.time.Duration;
import java.util.List;

/** What is known of one account: its calls left, how long it must not be called, and whether it is well. */
final class AccountState {
    private static final double MUCH = 0.75;
    private static final double NEARLY_ALL = 0.95;
    private static final int ILL = 5;
    private static final long SHORTEST_REST = 5_000;
    private static final long LONGEST_REST = 300_000;
    private static final long LONGEST_THROTTLE = 3_600_000;
    private static final long MINUTE = 60_000;

    private final List<Bucket> buckets;
    private long notBefore;
    private int throttled;
    private int failures;
    private long restsUntil = Long.MIN_VALUE;
    private long rest = SHORTEST_REST;

    AccountState(List<Allowance> allowances, long now) {
        this.buckets = allowances.stream().map(each -> new Bucket(each, now)).toList();
    }

    /** Zero when it may be called; else the milliseconds until asking again makes sense. */
    long waitFor(long now) {
        var wait = Math.max(0, notBefore - now);
        for (var bucket : buckets) wait = Math.max(wait, bucket.waitFor(1, now));
        return wait;
    }

    void take() {
        buckets.forEach(Bucket::take);
    }

    /** Zero when it is well, or for the one call that tries whether it is again. */
    long restFor(long now) {
        if (failures < ILL) return 0;
        if (now < restsUntil) return restsUntil - now;
        restsUntil = now + rest;
        return 0;
    }

    void succeeded() {
        throttled = 0;
        failures = 0;
        rest = SHORTEST_REST;
    }

    void failed(long now) {
        if (++failures < ILL) return;
        restsUntil = now + rest;
        rest = Math.min(LONGEST_REST, rest * 2);
    }

    void throttled(Duration asked, long now) {
        var own = Math.min(MINUTE, 1_000L << Math.min(throttled++, 6));
        notBefore = Math.max(notBefore, now + Math.clamp(asked.toMillis(), own, LONGEST_THROTTLE));
    }

    static boolean isMuch(Usage usage) {
        return usage.share() >= MUCH;
    }

    /** Slows down while much is used, and stops before all is. */
    void uses(Usage usage, long now) {
        if (!isMuch(usage)) return;
        var renews = usage.renews().isPositive() ? usage.renews().toMillis() : MINUTE;
        var pause = usage.share() >= NEARLY_ALL
                ? Math.min(LONGEST_THROTTLE, renews)
                : (long) (Math.min(MINUTE, renews) / 10.0 * (usage.share() - MUCH) / (NEARLY_ALL - MUCH));
        notBefore = Math.max(notBefore, now + pause);
    }
}
