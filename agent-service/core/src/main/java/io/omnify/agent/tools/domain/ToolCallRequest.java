package io.omnify.agent.tools.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One call as the model asked for it, with what its agent is allowed; arguments are null when they were no JSON. */
public record ToolCallRequest(
        OrgId org,
        String callId,
        String tool,
        @Nullable Map<String, @Nullable Object> arguments,
        List<String> allowed,
        Set<Permission> granted) {
    public ToolCallRequest {
        allowed = List.copyOf(allowed);
        granted = Set.copyOf(granted);
    }
}
