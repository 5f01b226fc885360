package io.omnify.workflow.triggers.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All triggers; one organisation never sees another's. */
public interface Triggers {
    Optional<Trigger> find(OrgId org, TriggerId id);

    /** A workflow's triggers, oldest first, at most {@code limit}. */
    List<Trigger> list(OrgId org, WorkflowId workflow, int limit);

    /** Stores a new one at revision 1; false when the id is taken. {@code now} tells when the clock looks at it. */
    boolean add(Trigger trigger, Instant now);

    /** Stores the next revision; false when the stored one is not the trigger's own, or it is gone. */
    boolean save(Trigger trigger, Instant now);

    /** The same for what somebody wants, and not the clock: who did it goes on record with it. */
    default boolean change(Trigger before, Trigger next, Instant now) {
        return save(next, now);
    }

    void remove(OrgId org, TriggerId id);
}
