package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Progress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Stores the states of one execution in their order. What could be read again may be stored while the model is asked
 * for the next turn already; whatever follows waits for it.
 */
final class Journal implements AutoCloseable {
    private final Executions executions;
    private final Progress progress;
    private final String owner;
    private @Nullable FutureTask<@Nullable Void> pending;
    private @Nullable Thread writer;

    Journal(Executions executions, Progress progress, String owner) {
        this.executions = executions;
        this.progress = progress;
        this.owner = owner;
    }

    Execution now(Execution next) throws InterruptedException {
        settle();
        executions.save(next, owner);
        progress.saved(next);
        return next;
    }

    Execution meanwhile(Execution next) throws InterruptedException {
        settle();
        var write = new FutureTask<@Nullable Void>(() -> executions.save(next, owner), null);
        pending = write;
        writer = Thread.ofVirtual().name("storing-" + next.id()).start(write);
        progress.saved(next);
        return next;
    }

    private void settle() throws InterruptedException {
        var write = pending;
        if (write == null) return;
        try {
            write.get();
            pending = null;
        } catch (ExecutionException e) {
            pending = null;
            if (e.getCause() instanceof RuntimeException failure) throw failure;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Leaves no write behind that could come after somebody else's. */
    @Override
    public void close() {
        var thread = writer;
        if (pending == null || thread == null) return;
        var interrupted = Thread.interrupted();
        while (thread.isAlive()) {
            thread.interrupt();
            try {
                thread.join(100);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
