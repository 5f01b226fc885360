package io.omnify.workflow.adapter.streams;

import io.omnify.workflow.control.port.StoredRuns;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Refused;
import io.omnify.workflow.runs.domain.Run;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.errors.InvalidStateStoreException;

/** Reads the engine's own store beside it, so that what it keeps can be told again without its help. */
@Singleton
public final class EngineRuns implements StoredRuns {
    private static final int AT_ONCE = 200;

    private final EngineRuntime engine;

    public EngineRuns(EngineRuntime engine) {
        this.engine = engine;
    }

    @Override
    public void requireOpen() {
        try {
            engine.runs();
        } catch (InvalidStateStoreException e) {
            throw notOpen(e);
        }
    }

    @Override
    public void each(Consumer<List<Run>> to) {
        try (var all = RunStore.all(engine.runs())) {
            var some = new ArrayList<Run>();
            while (all.hasNext()) {
                some.add(RunStore.read(all.next().value));
                if (some.size() < AT_ONCE && all.hasNext()) continue;
                to.accept(List.copyOf(some));
                some.clear();
            }
        } catch (InvalidStateStoreException e) {
            throw notOpen(e);
        }
    }

    private static Refused notOpen(InvalidStateStoreException e) {
        return new Refused(new Refusal.EngineUnavailable("its store is not open: " + e.getMessage()));
    }
}
