package io.omnify.agent.tools.port;

import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing an agent can do outside the model; platforms add theirs by this port. */
public interface Tool {
    ToolDefinition definition();

    /**
     * Acts for the invocation's organisation alone. The arguments already fit the declared parameters, and whoever must
     * agree has agreed. What goes wrong is a {@link ToolResult.Failure}, never an exception, except the interruption
     * that stops it. The call's id is the idempotency key of whatever effect it has; a tool that settles is called
     * again with the same id after a crash and must not act twice.
     */
    ToolResult call(Invocation invocation) throws InterruptedException;

    /**
     * What the money at stake is reckoned from: the arguments, completed with what stands already where they leave it
     * open, such as the budget of a campaign that is to go on. Only reads, and may throw: then the arguments are all.
     */
    default Map<String, @Nullable Object> reckoned(OrgId org, Map<String, @Nullable Object> arguments)
            throws InterruptedException {
        return arguments;
    }
}
