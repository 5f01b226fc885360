package io.omnify.agent.tools.domain;

import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call as the model asked for it, with what its agent is allowed.
 *
 * @param arguments null when they were no JSON object
 * @param before how often the execution has called this tool before
 */
public record ToolCallRequest(
        OrgId org,
        String callId,
        String tool,
        @Nullable Map<String, @Nullable Object> arguments,
        List<ToolGrant> allowed,
        int before,
        Invocation.By by) {
    public ToolCallRequest {
        allowed = List.copyOf(allowed);
    }

    public Optional<ToolGrant> grant() {
        return allowed.stream().filter(grant -> grant.name().equals(tool)).findFirst();
    }
}
