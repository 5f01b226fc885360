package io.omnify.agent.tools.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One call that was let through.
 *
 * @param callId the idempotency key of whatever effect it has
 * @param arguments fit the declared parameters
 */
public record Invocation(OrgId org, String callId, By by, Map<String, @Nullable Object> arguments) {
    /**
     * In whose name it is made.
     *
     * @param granted what this execution may do
     * @param deadline when nobody waits for the answer any more
     */
    public record By(String agent, String execution, int turn, Set<Permission> granted, Instant deadline) {
        public By {
            granted = Set.copyOf(granted);
        }
    }

    public Invocation {
        arguments = Json.copy(arguments);
    }
}
