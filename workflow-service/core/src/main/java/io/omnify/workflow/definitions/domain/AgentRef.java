package io.omnify.workflow.definitions.domain;

import java.util.List;

/** Which agent does a step: one agent of the organisation, or the built-in one of a type. */
public sealed interface AgentRef {
    record ById(String agentId) implements AgentRef {}

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
