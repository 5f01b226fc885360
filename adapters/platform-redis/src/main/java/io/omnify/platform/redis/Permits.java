package io.omnify.platform.redis;

import io.omnify.platform.redis.Admission.Standing;
import java.time.Duration;
import java.util.Optional;

/**
 * Permits of one bucket that this process fetched ahead. How many grows with the demand and stays so small that what
 * lies here unused, in flight or not, is a quarter percent of the limit; what gets old is given back.
 */
final class Permits {
    private static final int SHARE = 400;
    private static final int MOST = 256;
    private static final int FEW = 8;
    private static final long QUICK_MILLIS = 200;
    private static final long LONGEST_CLOSED_MILLIS = 1000;

    /** What to ask for: so many, of them {@code now} for requests that wait, and so many of an earlier slot given back. */
    record Want(int permits, int now, int returned, long returnedSlot) {}

    private final Limit limit;
    private final int most;
    private final long lifetime;
    private int left;
    private int underway;
    private int batch = 1;
    private long grantedAt;
    private long slot;
    private int old;
    private long oldSlot;
    private int room;
    private long closedUntil;
    private long reopensAt;

    Permits(Limit limit) {
        this.limit = limit;
        this.most = Math.clamp(limit.requests() / SHARE, 1, MOST);
        this.lifetime = Math.min(1000, limit.window().toMillis() / 50);
        this.room = limit.requests();
    }

    boolean belongTo(Limit other) {
        return limit.requests() == other.requests() && limit.window().equals(other.window());
    }

    /** Milliseconds until asking makes sense again; zero when it does now. */
    synchronized long closedFor(long now) {
        return now < closedUntil && left == 0 ? Math.max(1, reopensAt - now) : 0;
    }

    synchronized boolean take(long now) {
        if (left > 0 && now - grantedAt > lifetime) {
            old += left;
            oldSlot = slot;
            left = 0;
            batch = 1;
        }
        if (left == 0) return false;
        left--;
        return true;
    }

    synchronized void putBack() {
        left++;
    }

    synchronized Want want(long now) {
        batch = now - grantedAt < QUICK_MILLIS ? Math.min(most, batch * 2) : Math.max(1, batch / 2);
        var ahead = Math.clamp((long) most - left - underway, 0, batch - 1);
        underway += ahead;
        var want = new Want(1 + ahead, 1, old, oldSlot);
        old = 0;
        return want;
    }

    /** Worth asking for before the last permit is gone, so that nobody waits for more; nobody does for this. */
    synchronized Optional<Want> more(long now) {
        if (batch < FEW || left > batch / 2 || underway > 0 || now < closedUntil) return Optional.empty();
        if (now - grantedAt < QUICK_MILLIS) batch = Math.min(most, batch * 2);
        var ahead = Math.clamp((long) most - left, 0, batch);
        if (ahead == 0) return Optional.empty();
        underway += ahead;
        return Optional.of(new Want(ahead, 0, 0, 0));
    }

    synchronized void granted(Want want, int permits, int remaining, long ofSlot, long now) {
        underway -= want.permits() - want.now();
        left += permits - want.now();
        room = remaining;
        slot = ofSlot;
        grantedAt = now;
    }

    /** Nothing was taken, from no bucket. */
    synchronized void refused(Want want, int remaining, long wait, long now) {
        underway -= want.permits() - want.now();
        room = remaining;
        if (remaining > 0) return;
        reopensAt = now + wait;
        closedUntil = now + Math.min(wait, LONGEST_CLOSED_MILLIS);
    }

    synchronized void unanswered(Want want) {
        underway -= want.permits() - want.now();
    }

    synchronized Standing standing(boolean allowed) {
        return new Standing(limit, allowed ? room + left : 0, limit.window());
    }

    static Duration millis(long wait) {
        return Duration.ofMillis(Math.max(1, wait));
    }
}
