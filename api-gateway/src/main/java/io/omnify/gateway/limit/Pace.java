package io.omnify.gateway.limit;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows refusals down when there are many: whoever asks again at once after each would otherwise keep the door busier
 * than those it serves.
 */
@Singleton
public final class Pace {
    private static final int AT_ONCE_PER_SECOND = 200;
    private static final long PAUSE_MILLIS = 25;
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
        if (refused.incrementAndGet() <= AT_ONCE_PER_SECOND) refusal.run();
        else vertx.setTimer(PAUSE_MILLIS, timer -> refusal.run());
    }
}
