package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.port.ReadModel;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.port.StoredRuns;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes what people see of runs anew: first from what was told, which has every change, then from what the engine keeps,
 * which has also the runs that were told of too long ago. Of those only runs that have not changed for a while: the
 * engine is ahead of what it has told, and changes that come after the newest state are lost to the history.
 */
public final class RebuildReadModel {
    private final ReadModel told;
    private final StoredRuns stored;
    private final RunArchive archive;
    private final InstantSource clock;
    private final Duration settled;

    /** How many changes were read, and how many runs were taken from what the engine keeps. */
    public record Rebuilt(long changes, long runs) {}

    /** {@code settled}: after how long a change has certainly been told. */
    public RebuildReadModel(
            ReadModel told, StoredRuns stored, RunArchive archive, InstantSource clock, Duration settled) {
        this.told = told;
        this.stored = stored;
        this.archive = archive;
        this.clock = clock;
        this.settled = settled;
    }

    /** Nothing is read when the engine's store is not open, rather than everything told and then no more. */
    public Rebuilt handle() {
        stored.requireOpen();
        long last = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant().minus(settled));
        long changes = told.rebuild();
        var runs = new AtomicLong();
        stored.each(some -> {
            var old = some.stream().filter(run -> run.sequence() <= last).toList();
            if (!old.isEmpty()) archive.keep(old);
            runs.addAndGet(old.size());
        });
        return new Rebuilt(changes, runs.get());
    }
}
