package io.omnify.workflow.triggers.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Writes together what several threads want written at the same time, as a round trip costs more than what it carries.
 * Each thread goes on when its own is written; what cannot be written fails for the thread it came from alone.
 */
public final class Gathered<T> {
    private static final int MOST = 250;

    private final Consumer<List<T>> writer;
    private final ConcurrentLinkedQueue<Entry<T>> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    private record Entry<T>(T item, CompletableFuture<Boolean> written) {}

    public Gathered(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    public void write(T item) {
        var own = new Entry<>(item, new CompletableFuture<Boolean>());
        queue.add(own);
        writing.lock();
        try {
            while (!own.written().isDone()) some();
        } finally {
            writing.unlock();
        }
        try {
            own.written().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** How many threads have something that nobody has begun to write. */
    int waiting() {
        return queue.size();
    }

    private void some() {
        var together = new ArrayList<Entry<T>>();
        for (var next = queue.poll(); next != null; next = queue.poll()) {
            together.add(next);
            if (together.size() == MOST) break;
        }
        try {
            writer.accept(together.stream().map(Entry::item).toList());
            together.forEach(entry -> entry.written().complete(true));
        } catch (RuntimeException e) {
            together.forEach(entry -> alone(entry, together.size() == 1, e));
        }
    }

    private void alone(Entry<T> entry, boolean was, RuntimeException failed) {
        try {
            if (was) throw failed;
            writer.accept(List.of(entry.item()));
            entry.written().complete(true);
        } catch (RuntimeException e) {
            entry.written().completeExceptionally(e);
        }
    }
}
