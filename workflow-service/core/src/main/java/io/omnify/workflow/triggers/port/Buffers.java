package io.omnify.workflow.triggers.port;

import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Trigger;
import java.time.Instant;
import java.util.Optional;

/** Events that wait for others before they start a run, and which keys were seen when. */
public interface Buffers {
    /** What waits for this trigger and key; an empty buffer at revision 0 when nothing ever did. */
    Buffer find(Trigger trigger, String key);

    /** Stores the next revision; false when somebody else did meanwhile. */
    boolean save(Buffer buffer);

    /** One buffer whose time has come, for this caller alone until the claim ends. */
    Optional<Buffer> claimDue(Instant now, Instant until);

    /**
     * Whether this event is the one that counts for its key: the first since {@code since}, or that same one again.
     */
    boolean first(Trigger trigger, String key, String eventId, Instant at, Instant since);
}
