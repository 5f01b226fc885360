package io.omnify.workflow.definitions.port;

import io.omnify.auth.api.OrgId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows what can be done on platforms. */
public interface Actions {
    /**
     * The JSON Schema of the action's input; empty when there is no such action.
     *
     * @throws io.omnify.workflow.definitions.domain.Refused with AgentsUnavailable when it cannot be told now
     */
    Optional<Map<String, @Nullable Object>> inputSchema(OrgId org, String action);
}
