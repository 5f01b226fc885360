package io.omnify.workflow.control.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.RunId;
import java.util.List;

/** Which runs wait for an event, a moment behind the engine. */
public interface Waits {
    /** False only when no run of the organisation waits for it. */
    boolean any(OrgId org, String event);

    /** At most {@code limit}, those after {@code after} in the order of their ids; empty means from the first. */
    List<RunId> waiting(OrgId org, String event, String after, int limit);
}
