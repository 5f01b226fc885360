package io.omnify.agent.contract;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this service reads of {@code workflow.step.requested.v1}. */
public record WorkflowStepRequestedV1(
        String runId,
        String stepId,
        int attempt,
        String commandId,
        @Nullable AgentRef agentRef,
        @Nullable Map<String, @Nullable Object> input,
        @Nullable Instant deadline,
        @Nullable String stepType,
        @Nullable String action,
        @Nullable Long agentVersion) {

    /** One of the two is given; the id wins. */
    public record AgentRef(
            @Nullable String agentId, @Nullable String agentType) {}

    /** The built-in agent of a type has the type as its id. */
    public String agent() {
        var id = agentRef == null ? null : agentRef.agentId();
        var type = agentRef == null ? null : agentRef.agentType();
        if (id != null && !id.isBlank()) return id;
        if (type != null && !type.isBlank()) return type;
        throw new IllegalArgumentException("a step command names neither agent_id nor agent_type");
    }
}
