package io.omnify.platform.mongo;

import com.mongodb.MongoException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Forgets old keys by itself, since not every MongoDB we run on expires documents. */
@Singleton
public final class IdempotencyCleanup {
    private static final Logger LOG = Logger.getLogger(IdempotencyCleanup.class);
    private final IdempotencyKeys keys;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("idempotency-cleanup").factory());
    private @Nullable ScheduledFuture<?> schedule;

    public IdempotencyCleanup(IdempotencyKeys keys) {
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        schedule = timer.scheduleWithFixedDelay(this::clean, 10, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        if (schedule != null) schedule.cancel(true);
        timer.shutdownNow();
    }

    private void clean() {
        try {
            keys.forgetOld();
        } catch (MongoException e) {
            LOG.warnf("old idempotency keys not removed reason=%s", e.getMessage());
        }
    }
}
