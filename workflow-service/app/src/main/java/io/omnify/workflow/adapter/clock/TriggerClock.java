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
import org.jboss.logging.Logger;

/**
 * Looks more than twice a second what is due; what is due is stored, so a restart misses nothing. Schedules are fired a
 * page at a time, what waited for other events by several threads: on the hour it is a great deal, and each firing
 * mostly waits.
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
        Thread.ofPlatform().name("trigger-schedules").daemon().start(() -> run(() -> schedules.handle() > 0));
        Thread.ofPlatform().name("trigger-buffers").daemon().start(() -> run(this::someBuffers));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Whether there was anything to do. */
    private interface Work {
        boolean some() throws InterruptedException, ExecutionException;
    }

    private void run(Work work) {
        while (!stopping) {
            try {
                if (!work.some()) Thread.sleep(TICK);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | ExecutionException e) {
                LOG.warnf("triggers not fired yet reason=%s", e.getMessage());
                pause();
            }
        }
    }

    private boolean someBuffers() throws InterruptedException, ExecutionException {
        if (!buffers.one()) return false;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = Collections.nCopies(TOGETHER, Executors.callable((Runnable) buffers::handle));
            for (var each : threads.invokeAll(all)) each.get();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
