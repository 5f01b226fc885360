package io.omnify.workflow.triggers.port;

import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import java.util.List;
import java.util.Optional;

/** The triggers of every organisation, for what listens on behalf of all: the topics, the public door. */
public interface AllTriggers {
    /** Everything that listens to events and is not paused, possibly a second old. */
    List<Trigger> listening();

    Optional<Trigger> find(TriggerId id);
}
