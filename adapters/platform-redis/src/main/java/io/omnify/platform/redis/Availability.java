package io.omnify.platform.redis;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Knows whether Redis answers; while it does not, one ping a second finds out when it does, and no request waits. */
final class Availability {
    private static final Logger LOG = Logger.getLogger(Availability.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final SharedConnection redis;
    private final InstantSource clock;
    private final Duration timeout;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean away;
    private volatile long askAgainAt;

    Availability(SharedConnection redis, InstantSource clock, Duration timeout) {
        this.redis = redis;
        this.clock = clock;
        this.timeout = timeout;
    }

    boolean away() {
        if (away && clock.millis() >= askAgainAt && asking.compareAndSet(false, true)) ping();
        return away;
    }

    void failed(Throwable failure) {
        askAgainAt = clock.millis() + PAUSE.toMillis();
        if (!away)
            LOG.warnf(
                    "Redis is away, counting locally reason=%s",
                    failure.getClass().getSimpleName());
        away = true;
        redis.replace();
    }

    private void ping() {
        var _ = redis.send(Request.cmd(Command.PING))
                .toCompletableFuture()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((answer, failure) -> {
                    if (failure == null) back();
                    else failed(failure);
                    asking.set(false);
                });
    }

    private void back() {
        LOG.info("Redis is back, counting together again");
        away = false;
    }
}
