package io.omnify.gateway.limit;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows refusals down, the more so the more there are: whoever asks again at once after each would otherwise keep the
 * door busier than those it serves. Nobody waits longer for one than it tells to stay away.
 */
@Singleton
public final class Pace {
    private static final int AT_ONCE_PER_SECOND = 100;
    private static final long PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    private final Vertx vertx;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile long second;

    Pace(Vertx vertx) {
        this.vertx = vertx;
    }

    /** Runs the refusal now, or soon. */
    public void refuse(Runnable refusal) {
        var now = System.nanoTime() / 1_000_000_000L;
        if (now != second) {
            second = now;
            refused.set(0);
        }
        var hundreds = refused.incrementAndGet() / AT_ONCE_PER_SECOND;
        if (hundreds == 0) refusal.run();
        else vertx.setTimer(Math.min(LONGEST_PAUSE_MILLIS, hundreds * PAUSE_MILLIS), timer -> refusal.run());
    }
}
