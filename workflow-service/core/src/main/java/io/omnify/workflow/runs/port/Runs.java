package io.omnify.workflow.runs.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The runs as people see them, a moment behind the engine, which keeps its own. Hides runs of other organisations. What
 * only the engine needs (deliveries, alarms) is not kept here.
 */
public interface Runs {
    Optional<Run> find(OrgId org, RunId id);

    /** Keeps the run as it is now; a state with a lower sequence than the one kept changes nothing. */
    void show(Run run);

    /** The same for several, in one go where the store can; when it fails, any of them may have been kept. */
    default void show(List<Run> runs) {
        runs.forEach(this::show);
    }

    /** Those that are kept, belong to the organisation given with them, and have not ended: one look for all. */
    default Set<RunId> unended(Map<RunId, OrgId> runs) {
        var found = new HashSet<RunId>();
        runs.forEach(
                (id, org) -> find(org, id).filter(run -> !run.status().ended()).ifPresent(_ -> found.add(id)));
        return found;
    }
}
