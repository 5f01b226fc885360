package io.omnify.embedded.durable;

import java.time.Duration;

/**
 * Writes checkpoints before the log or what is changed in memory grows large, and after a while in any case. Small changes
 * all over a large collection keep all of it in memory long before the log is large.
 */
final class Housekeeping implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final long LARGE = 8 * 1024 * 1024;
    private static final long MUCH = 32 * 1024 * 1024;
    private static final long SETTLED = Duration.ofSeconds(10).toNanos();

    private final DurableStore store;
    private final Thread thread;
    private volatile boolean closed;

    Housekeeping(DurableStore store) {
        this.store = store;
        this.thread = Thread.ofPlatform().daemon().name("mongo-housekeeping").start(this::run);
    }

    private void run() {
        var last = System.nanoTime();
        long logged = 0;
        while (!closed) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
            var size = logged + store.logSize();
            if (size > LARGE || (size > 0 && System.nanoTime() - last > SETTLED)) {
                store.checkpoint();
                store.compact();
                last = System.nanoTime();
                logged = 0;
            } else if (store.unsavedMemory() > MUCH) {
                logged = size;
                store.checkpoint();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
