package io.omnify.workflow.adapter.rest;

import io.omnify.workflow.runs.domain.Run;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Changes a watcher still has to be told: bounded, and it knows when some had to be left out, which the watcher must hear.
 */
final class Backlog {
    private final LinkedBlockingQueue<Run> heard;
    private final AtomicBoolean skipped = new AtomicBoolean();

    Backlog(int most) {
        this.heard = new LinkedBlockingQueue<>(most);
    }

    /** Changes after a sequence, in the order of their sequences. */
    @FunctionalInterface
    interface Missed {
        List<Run> since(long sequence, int limit);
    }

    /** Never blocks: of a watcher too slow for every change the oldest are left out. */
    void hear(Run run) {
        while (!heard.offer(run)) {
            heard.poll();
            skipped.set(true);
        }
    }

    /** Tells at most so many of the changes that came while nobody listened. */
    void tell(Missed missed, long since, int most, int atOnce, Consumer<Run> to) {
        long from = since;
        for (int told = 0; told < most; told += atOnce) {
            var page = missed.since(from, atOnce);
            page.forEach(to);
            if (page.size() < atOnce) return;
            from = page.getLast().sequence();
        }
        skipped.set(true);
    }

    /** Whether some were left out since this was asked last. */
    boolean skipped() {
        return skipped.getAndSet(false);
    }

    Optional<Run> next(Duration wait) throws InterruptedException {
        return Optional.ofNullable(heard.poll(wait.toMillis(), TimeUnit.MILLISECONDS));
    }
}
