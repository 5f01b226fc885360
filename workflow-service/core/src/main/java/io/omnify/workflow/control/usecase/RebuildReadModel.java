package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.port.ReadModel;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.port.StoredRuns;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes what people see of runs anew: first from what was told, which has every change, then from what the engine keeps,
 * which has also the runs that were told of too long ago.
 */
public final class RebuildReadModel {
    private final ReadModel told;
    private final StoredRuns stored;
    private final RunArchive archive;

    /** How many changes were read, and how many runs the engine keeps. */
    public record Rebuilt(long changes, long runs) {}

    public RebuildReadModel(ReadModel told, StoredRuns stored, RunArchive archive) {
        this.told = told;
        this.stored = stored;
        this.archive = archive;
    }

    public Rebuilt handle() {
        long changes = told.rebuild();
        var runs = new AtomicLong();
        stored.each(some -> {
            archive.keep(some);
            runs.addAndGet(some.size());
        });
        return new Rebuilt(changes, runs.get());
    }
}
