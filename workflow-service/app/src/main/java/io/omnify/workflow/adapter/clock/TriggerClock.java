package io.omnify.workflow.adapter.clock;

import io.omnify.workflow.triggers.usecase.FireBuffers;
import io.omnify.workflow.triggers.usecase.FireSchedules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks more than twice a second what is due; what is due is stored, so a restart misses nothing. */
@Singleton
public final class TriggerClock {
    private static final Logger LOG = Logger.getLogger(TriggerClock.class);
    private static final Duration TICK = Duration.ofMillis(400);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FireSchedules schedules;
    private final FireBuffers buffers;
    private volatile boolean stopping;

    public TriggerClock(FireSchedules schedules, FireBuffers buffers) {
        this.schedules = schedules;
        this.buffers = buffers;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("trigger-schedules").daemon().start(() -> run(schedules::handle));
        Thread.ofPlatform().name("trigger-buffers").daemon().start(() -> run(buffers::handle));
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    private void run(Runnable work) {
        while (!stopping) {
            try {
                work.run();
                Thread.sleep(TICK);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("triggers not fired yet reason=%s", e.getMessage());
                pause();
            }
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
