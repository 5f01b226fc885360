package io.omnify.workflow.runs.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.Optional;

/**
 * The runs as people see them, a moment behind the engine, which keeps its own. Hides runs of other organisations. What
 * only the engine needs (deliveries, alarms) is not kept here.
 */
public interface Runs {
    Optional<Run> find(OrgId org, RunId id);

    /** Keeps the run as it is now; a state with a lower sequence than the one kept changes nothing. */
    void show(Run run);
}
