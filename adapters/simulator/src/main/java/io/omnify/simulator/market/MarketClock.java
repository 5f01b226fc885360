package io.omnify.simulator.market;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The market's time: the real one until somebody sets it forward or makes it run faster. It never goes back. */
public final class MarketClock {
    /** Ninety days in a minute, and some more. */
    public static final int FASTEST = 1_000_000;

    private static final Duration FARTHEST = Duration.ofDays(800);
    private static final Duration MOST_AHEAD = Duration.ofDays(4000);

    private final InstantSource real;
    private Setting setting;
    private Instant last;

    /**
     * From {@code real} on it was {@code market} and runs {@code rate} times as fast; 0 stands still.
     */
    public record Setting(Instant real, Instant market, int rate) {
        Instant at(Instant now) {
            var passed = Duration.between(real, now);
            var time = rate == 1 ? market.plus(passed) : market.plusMillis(passed.toMillis() * rate);
            var farthest = now.plus(MOST_AHEAD);
            return time.isAfter(farthest) ? farthest : time;
        }
    }

    private MarketClock(InstantSource real, Setting setting) {
        this.real = real;
        this.setting = setting;
        this.last = setting.market();
    }

    /** The real time. */
    public static MarketClock real(InstantSource real) {
        var now = real.instant();
        return new MarketClock(real, new Setting(now, now, 1));
    }

    /** Stands still at that time until it is set forward. */
    public static MarketClock still(Instant at) {
        return new MarketClock(InstantSource.fixed(at), new Setting(at, at, 0));
    }

    public synchronized Instant now() {
        var now = setting.at(real.instant());
        if (now.isAfter(last)) last = now;
        return last;
    }

    public synchronized Setting setting() {
        return setting;
    }

    /** At most 800 days at once. Throws IllegalArgumentException for a negative or longer step. */
    synchronized Setting advance(Duration step) {
        if (step.isNegative() || step.compareTo(FARTHEST) > 0)
            throw new IllegalArgumentException("a step is from nothing to " + FARTHEST.toDays() + " days");
        return set(new Setting(real.instant(), now().plus(step), setting.rate()));
    }

    /** Throws IllegalArgumentException unless the rate is from 0 to {@link #FASTEST}. */
    synchronized Setting run(int rate) {
        if (rate < 0 || rate > FASTEST) throw new IllegalArgumentException("a rate is from 0 to " + FASTEST);
        return set(new Setting(real.instant(), now(), rate));
    }

    /** Goes on as it once was set. */
    synchronized void restore(Setting once) {
        setting = once;
        last = once.market();
    }

    private Setting set(Setting next) {
        setting = next;
        return next;
    }
}
