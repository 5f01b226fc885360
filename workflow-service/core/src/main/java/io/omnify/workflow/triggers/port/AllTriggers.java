package io.omnify.workflow.triggers.port;

import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The triggers of every organisation, for what listens on behalf of all: the clock, the topics, the public door. */
public interface AllTriggers {
    /**
     * One trigger whose time has come, for this caller alone until the claim ends: two callers never get the same one
     * before that.
     */
    Optional<Trigger> claimDue(Instant now, Instant until);

    /** Everything that listens to events and is not paused, possibly a second old. */
    List<Trigger> listening();

    Optional<Trigger> find(TriggerId id);
}
