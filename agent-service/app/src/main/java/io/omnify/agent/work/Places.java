package io.omnify.agent.work;

import io.omnify.platform.events.TransientException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many executions run here at once: one that waits for another lends its place, or the other might never begin. */
@Singleton
public final class Places {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore free;

    Places(@ConfigProperty(name = "omnify.agent.concurrency") int concurrency) {
        this.free = new Semaphore(concurrency, true);
    }

    /** One place, in the order of asking; throws TransientException when none becomes free in time. */
    void take() throws InterruptedException {
        if (!take(PATIENCE)) throw new TransientException("no place is free", new TimeoutException());
    }

    private boolean take(Duration patience) throws InterruptedException {
        return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** As many as are free, or one when its turn comes; how many it was. */
    int takeUpTo(int most, Duration patience) {
        var many = Math.min(most, free.availablePermits());
        if (many > 0 && free.tryAcquire(many)) return many;
        try {
            return take(patience) ? 1 : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    void giveBack(int places) {
        free.release(places);
    }

    /** What may take long, and is no work of this process. */
    interface Wait<T> {
        T await() throws InterruptedException;
    }

    /** Sleeps without a place; only for whoever has one. */
    public void pause(Duration duration) throws InterruptedException {
        lent(() -> {
            Thread.sleep(duration);
            return duration;
        });
    }

    /** Lends the caller's place while it waits; whoever has a place ends or lends it too, so it comes back. */
    <T> T lent(Wait<T> wait) throws InterruptedException {
        free.release();
        try {
            return wait.await();
        } finally {
            free.acquireUninterruptibly();
        }
    }
}
