package io.omnify.analytics.contract;

import io.omnify.analytics.activity.domain.RunFact;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is read of {@code workflow.run.changed.v1}, promised by workflow-service: the whole state of a run. */
public record RunChangedV1(
        String runId,
        String workflowId,
        String status,
        long sequence,
        @Nullable Instant completedAt) {
    public static final String TYPE = "workflow.run.changed.v1";
    private static final Set<String> ENDED = Set.of("completed", "failed", "cancelled");

    /** Only runs that have ended are counted. */
    public boolean ended() {
        return ENDED.contains(status);
    }

    public RunFact toDomain(OrgId org, Instant eventTime) {
        return new RunFact(org, runId, workflowId, status, sequence, completedAt == null ? eventTime : completedAt);
    }
}
