package io.omnify.workflow.control.port;

import io.omnify.workflow.runs.domain.Run;
import java.util.List;
import java.util.function.Consumer;

/** The runs as the engine itself keeps them, of all organisations. */
public interface StoredRuns {
    /**
     * Does nothing where they can be read now.
     *
     * @throws io.omnify.workflow.runs.domain.Refused with EngineUnavailable where they cannot
     */
    void requireOpen();

    /**
     * Hands over each that this instance of the engine keeps, some at once.
     *
     * @throws io.omnify.workflow.runs.domain.Refused with EngineUnavailable while it is not running
     */
    void each(Consumer<List<Run>> to);
}
