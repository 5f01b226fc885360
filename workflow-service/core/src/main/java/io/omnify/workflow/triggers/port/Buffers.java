package io.omnify.workflow.triggers.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import java.time.Instant;
import java.util.Optional;

/** Events that wait for others before they start a run, and which keys were seen when. */
public interface Buffers {
    /** What waits for this trigger and key; an empty buffer at revision 0 when nothing ever did. */
    Buffer find(OrgId org, TriggerId trigger, String key);

    /** Stores the next revision; false when somebody else did meanwhile. Whoever has claimed the buffer keeps it. */
    boolean save(Buffer buffer);

    /** Stores the next revision as {@link #save} does, and ends the claim. */
    boolean release(Buffer buffer);

    /** One buffer whose time has come, for this caller alone until the claim ends or is released. */
    Optional<Buffer> claimDue(Instant now, Instant until);

    /**
     * Whether this event is the one that counts for its key: the first since {@code since}, or that same one again.
     */
    boolean first(Trigger trigger, String key, String eventId, Instant at, Instant since);
}
