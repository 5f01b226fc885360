package io.omnify.analytics.imports.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;

/** One file an organisation brought in: how it is read and what came of its lines so far. Immutable. */
public record Import(
        String id,
        OrgId org,
        String fileName,
        Status status,
        Plan plan,
        Tally tally,
        String failure,
        Instant createdAt,
        Instant completedAt) {
    /** Stands for "not yet". */
    public static final Instant NEVER = Instant.EPOCH;

    public enum Status {
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /** How the file is read, fixed when it was accepted so that reading it again means the same. */
    public record Plan(Encoding encoding, Columns columns, ColumnMapping mapping, List<String> warnings) {
        public Plan {
            warnings = List.copyOf(warnings);
        }
    }

    public static Import accepted(String id, OrgId org, String fileName, Plan plan, Instant now) {
        return new Import(id, org, fileName, Status.PROCESSING, plan, Tally.ZERO, "", now, NEVER);
    }

    public Import progressed(Tally soFar) {
        return new Import(id, org, fileName, status, plan, soFar, failure, createdAt, completedAt);
    }

    public Import completed(Tally all, Instant now) {
        return new Import(id, org, fileName, Status.COMPLETED, plan, all, "", createdAt, now);
    }

    /** What was counted until now stays counted; importing the file again completes it. */
    public Import failed(String reason, Instant now) {
        return new Import(id, org, fileName, Status.FAILED, plan, tally, reason, createdAt, now);
    }
}
