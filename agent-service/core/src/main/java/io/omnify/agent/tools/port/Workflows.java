package io.omnify.agent.tools.port;

import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The organisation's workflows, wherever they run. */
public interface Workflows {
    /** The code of a question for a run that is not there, or not any more. */
    String NO_RUN = "execution-not-found";

    /**
     * Starts a run and does not wait for its end; Success carries {@code run_id} and {@code status}. The same key is the
     * same run. What is refused is a Failure with the words of whoever refused it; whatever may have started is
     * {@link ToolResult#UNCERTAIN}.
     */
    ToolResult start(OrgId org, String workflow, Map<String, @Nullable Object> input, String key)
            throws InterruptedException;

    /** How a run stands: Success carries {@code status} and {@code output}; a Failure of {@link #NO_RUN} when
     * there is none. */
    ToolResult status(OrgId org, String workflow, String run) throws InterruptedException;
}
