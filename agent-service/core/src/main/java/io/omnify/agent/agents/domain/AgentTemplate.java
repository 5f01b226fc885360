package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an agent of a type does unless its author says otherwise. */
public record AgentTemplate(
        String name,
        AgentType type,
        String description,
        String instructions,
        List<String> tools,
        List<String> capabilities,
        @Nullable Map<String, @Nullable Object> inputSchema,
        @Nullable Map<String, @Nullable Object> outputSchema) {

    public static AgentTemplate of(AgentType type) {
        return switch (type) {
            case ANALYTICS -> BuiltIns.analytics();
            case CREATIVE_INTELLIGENCE -> BuiltIns.creativeIntelligence();
            case MARKETING_AUTOMATION -> BuiltIns.marketingAutomation();
            case CLIENT_MANAGEMENT -> BuiltIns.clientManagement();
            case WORKFLOW_ORCHESTRATION -> MoreBuiltIns.workflowOrchestration();
            case COMPLIANCE -> MoreBuiltIns.compliance();
            case PERFORMANCE_OPTIMIZATION -> MoreBuiltIns.performanceOptimization();
        };
    }

    /** The agent of this type as the platform gives it, whole. */
    public AgentDraft content() {
        return draft().filled();
    }

    AgentDraft draft() {
        return new AgentDraft(
                name, type, description, Task.OPEN, Means.tools(tools), Bounds.NONE, Json.object(), capabilities);
    }
}
