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

/** Forgets old keys by itself, since not every MongoDB we run on expires documents, and keeps those in work alive. */
@Singleton
public final class IdempotencyCleanup {
    private static final Logger LOG = Logger.getLogger(IdempotencyCleanup.class);
    private final IdempotencyKeys keys;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("idempotency-cleanup").factory());
    private @Nullable ScheduledFuture<?> schedule;
    private @Nullable ScheduledFuture<?> signs;

    public IdempotencyCleanup(IdempotencyKeys keys) {
        this.keys = keys;
    }

    void start(@Observes StartupEvent event) {
        schedule = timer.scheduleWithFixedDelay(() -> quietly(keys::forgetOld), 10, 60, TimeUnit.MINUTES);
        signs = timer.scheduleWithFixedDelay(() -> quietly(keys::stillWorking), 10, 10, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (schedule != null) schedule.cancel(true);
        if (signs != null) signs.cancel(true);
        timer.shutdownNow();
    }

    private static void quietly(Runnable upkeep) {
        try {
            upkeep.run();
        } catch (MongoException e) {
            LOG.warnf("idempotency keys not kept up reason=%s", e.getMessage());
        }
    }
}
