package io.omnify.workflow.definitions.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which agent does a step: one agent of the organisation, or the built-in one of a type. */
public sealed interface AgentRef {
    /** @param version null: the one the definition stays with, else whichever is current when the step is done */
    record ById(String agentId, @Nullable Integer version) implements AgentRef {}

    record ByType(String agentType) implements AgentRef {
        public static final List<String> KNOWN = List.of(
                "creative_intelligence",
                "marketing_automation",
                "client_management",
                "analytics",
                "workflow_orchestration",
                "compliance",
                "performance_optimization");
    }
}
