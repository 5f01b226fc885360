package io.omnify.workflow.runs.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;

/**
 * The engine's inbox. A method that returns has put its command where no crash loses it; one that throws
 * {@code Refused} with EngineUnavailable may or may not have.
 */
public interface RunCommands {
    /** Asks for a run; asking again for the same id starts nothing new. */
    void start(RunId id, Run.Origin origin);

    void cancel(OrgId org, RunId id, String by, String reason);
}
