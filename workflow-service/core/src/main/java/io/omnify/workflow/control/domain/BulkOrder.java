package io.omnify.workflow.control.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One act on many runs, written down before it begins: exactly the runs that were counted, and how far it has come.
 *
 * @param id what the acts on the runs are named by, so that one that is repeated changes nothing
 * @param runs those it applies to; empty where only the order itself is told
 * @param revision grows with every stored change
 */
public record BulkOrder(
        OrgId org,
        String id,
        RunFilter filter,
        Act act,
        Actor by,
        Instant createdAt,
        List<RunId> runs,
        Count count,
        Progress progress,
        Status status,
        @Nullable Instant endedAt,
        long revision) {

    public enum Status {
        RUNNING,
        COMPLETED,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many runs the filter finds, and to how many of them the act applies. */
    public record Count(int found, int applies) {}

    /** How many runs were looked at, and what became of them. */
    public record Progress(int given, int passedOver) {
        public static final Progress NONE = new Progress(0, 0);

        public int next() {
            return given + passedOver;
        }
    }

    public BulkOrder {
        runs = List.copyOf(runs);
    }

    public BulkOrder advance(Progress now, Instant at) {
        boolean over = now.next() >= runs.size();
        return with(now, over ? Status.COMPLETED : Status.RUNNING, over ? at : null, revision);
    }

    public BulkOrder cancel(Instant at) {
        return with(progress, Status.CANCELLED, at, revision);
    }

    public BulkOrder stored(long asRevision) {
        return with(progress, status, endedAt, asRevision);
    }

    private BulkOrder with(Progress progress, Status status, @Nullable Instant endedAt, long revision) {
        return new BulkOrder(org, id, filter, act, by, createdAt, runs, count, progress, status, endedAt, revision);
    }
}
