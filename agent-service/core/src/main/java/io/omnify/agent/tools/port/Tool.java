package io.omnify.agent.tools.port;

import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing an agent can do outside the model. */
public interface Tool {
    ToolDefinition definition();

    /**
     * Acts for this organisation alone. The arguments already fit the declared parameters. What goes wrong is a
     * {@link ToolResult.Failure}, never an exception, except the interruption that stops it. The call's id is the
     * idempotency key of whatever effect it has.
     */
    ToolResult call(OrgId org, String callId, Map<String, @Nullable Object> arguments) throws InterruptedException;
}
