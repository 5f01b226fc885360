package io.omnify.workflow.triggers.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a trigger has come.
 *
 * @param nextAt when a schedule is due again; null: never, or no schedule
 * @param waiting times that are due and not started yet, oldest first
 * @param backfill times of the past that a person asked for
 * @param lastRun empty before the first
 * @param problem why the last attempt started nothing; empty when it did
 */
public record Progress(
        @Nullable Instant nextAt,
        List<Instant> waiting,
        List<Instant> backfill,
        String lastRun,
        @Nullable Instant lastAt,
        long fired,
        long skipped,
        long missed,
        String problem) {
    public static final Progress NONE = new Progress(null, List.of(), List.of(), "", null, 0, 0, 0, "");

    public Progress {
        waiting = List.copyOf(waiting);
        backfill = List.copyOf(backfill);
    }

    public Progress next(@Nullable Instant at) {
        return new Progress(at, waiting, backfill, lastRun, lastAt, fired, skipped, missed, problem);
    }

    public Progress waiting(List<Instant> now, long alsoSkipped, long alsoMissed) {
        return new Progress(
                nextAt, now, backfill, lastRun, lastAt, fired, skipped + alsoSkipped, missed + alsoMissed, problem);
    }

    public Progress backfill(List<Instant> now) {
        return new Progress(nextAt, waiting, now, lastRun, lastAt, fired, skipped, missed, problem);
    }

    public Progress ran(String run, Instant at) {
        return new Progress(nextAt, waiting, backfill, run, at, fired + 1, skipped, missed, "");
    }

    public Progress failed(String why) {
        return new Progress(nextAt, waiting, backfill, lastRun, lastAt, fired, skipped, missed, why);
    }
}
