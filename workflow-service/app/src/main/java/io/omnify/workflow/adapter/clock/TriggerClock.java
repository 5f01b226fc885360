package io.omnify.workflow.adapter.clock;

import io.omnify.workflow.triggers.usecase.FireBuffers;
import io.omnify.workflow.triggers.usecase.FireSchedules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Looks more than twice a second what is due; what is due is stored, so a restart misses nothing. One thread looks, and
 * where something is due several fire it together: on the hour it is a great deal, and each firing mostly waits.
 */
@Singleton
public final class TriggerClock {
    private static final Logger LOG = Logger.getLogger(TriggerClock.class);
    private static final Duration TICK = Duration.ofMillis(400);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int TOGETHER = 8;

    private final FireSchedules schedules;
    private final FireBuffers buffers;
    private volatile boolean stopping;

    public TriggerClock(FireSchedules schedules, FireBuffers buffers) {
        this.schedules = schedules;
        this.buffers = buffers;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("trigger-schedules").daemon().start(() -> run(schedules::one, schedules::handle));
        Thread.ofPlatform().name("trigger-buffers").daemon().start(() -> run(buffers::one, buffers::handle));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void run(BooleanSupplier one, Runnable rest) {
        while (!stopping) {
            try {
                if (one.getAsBoolean()) together(rest);
                else Thread.sleep(TICK);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | ExecutionException e) {
                LOG.warnf("triggers not fired yet reason=%s", e.getMessage());
                pause();
            }
        }
    }

    private static void together(Runnable work) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Collections.nCopies(TOGETHER, Executors.callable(work));
            for (var each : threads.invokeAll(all)) each.get();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
