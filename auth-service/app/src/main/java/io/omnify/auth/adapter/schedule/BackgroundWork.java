package io.omnify.auth.adapter.schedule;

import io.omnify.auth.port.Background;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Does work on virtual threads of its own, a bounded number at a time. */
@Singleton
public final class BackgroundWork implements Background {
    private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
    private static final int MOST = 2_000;

    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("background-", 0).factory());
    private final Semaphore room = new Semaphore(MOST);

    @Override
    public void run(Runnable work) {
        if (!room.tryAcquire()) {
            LOG.warn("too much background work, some is dropped");
            return;
        }
        try {
            workers.execute(() -> quietly(work));
        } catch (RejectedExecutionException e) {
            room.release();
            LOG.warn("stopping, background work is dropped");
        }
    }

    private void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("background work failed reason=%s", e.getMessage());
        } finally {
            room.release();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        workers.shutdown();
    }
}
