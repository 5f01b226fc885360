package io.omnify.agent.work;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.port.Progress;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** Carries what happens in this process to those who watch it here; who watches elsewhere reads the stored state. */
@Singleton
public final class LiveEvents implements Progress {
    private static final Logger LOG = Logger.getLogger(LiveEvents.class);
    private static final int MOST_WAITING = 2_000;

    private final Map<ExecutionId, List<BlockingQueue<Live>>> watchers = new ConcurrentHashMap<>();

    /** Something that just happened. */
    public sealed interface Live {
        record Saved(Execution execution) implements Live {}

        record Asking(int turn) implements Live {}

        record Text(int turn, String piece) implements Live {}
    }

    /** One watcher's view; to be closed when it looks away. */
    public interface Watch extends AutoCloseable {
        BlockingQueue<Live> events();

        @Override
        void close();
    }

    public Watch watch(ExecutionId id) {
        var queue = new ArrayBlockingQueue<Live>(MOST_WAITING);
        watchers.compute(id, (_, present) -> {
            List<BlockingQueue<Live>> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(queue);
            return all;
        });
        return new Watch() {
            @Override
            public BlockingQueue<Live> events() {
                return queue;
            }

            @Override
            public void close() {
                forget(id, queue);
            }
        };
    }

    private void forget(ExecutionId id, BlockingQueue<Live> queue) {
        watchers.computeIfPresent(id, (_, all) -> {
            all.removeIf(each -> each == queue);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public void saved(Execution execution) {
        tell(execution.id(), new Live.Saved(execution));
    }

    @Override
    public void asking(Execution execution, int turn) {
        tell(execution.id(), new Live.Asking(turn));
    }

    @Override
    public void text(Execution execution, int turn, String piece) {
        tell(execution.id(), new Live.Text(turn, piece));
    }

    /** A watcher that does not keep up misses something live, and finds it in the stored state. */
    private void tell(ExecutionId id, Live event) {
        for (var queue : watchers.getOrDefault(id, List.of())) {
            var kept = queue.offer(event);
            if (!kept) LOG.debugf("a watcher does not keep up execution=%s", id);
        }
    }
}
