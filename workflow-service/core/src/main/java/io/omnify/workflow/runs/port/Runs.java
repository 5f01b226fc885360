package io.omnify.workflow.runs.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The runs as people see them, a moment behind the engine, which keeps its own. Hides runs of other organisations. What
 * only the engine needs (deliveries, alarms) is not kept here.
 */
public interface Runs {
    Optional<Run> find(OrgId org, RunId id);

    /** Newest first. */
    List<Run> list(OrgId org, Query query);

    /** Keeps the run as it is now; a state with a lower sequence than the one kept changes nothing. */
    void show(Run run);

    /** Which runs; null means any. {@code after} names the last run of the page before. */
    record Query(
            @Nullable WorkflowId workflow,
            @Nullable RunStatus status,
            int limit,
            @Nullable RunId after) {}
}
