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
        @Nullable Map<String, @Nullable Object> outputSchema) {

    public static AgentTemplate of(AgentType type) {
        return switch (type) {
            case ANALYTICS -> BuiltIns.analytics();
            case CREATIVE_INTELLIGENCE -> BuiltIns.creativeIntelligence();
            case MARKETING_AUTOMATION -> BuiltIns.marketingAutomation();
            case CLIENT_MANAGEMENT -> BuiltIns.clientManagement();
            case WORKFLOW_ORCHESTRATION ->
                plain(type, "Workflow orchestrator", "Plans which work is done in which order.");
            case COMPLIANCE ->
                plain(type, "Compliance reviewer", "Reviews marketing work against the rules given to it.");
            case PERFORMANCE_OPTIMIZATION ->
                plain(type, "Performance optimiser", "Finds what holds the performance of campaigns back.");
        };
    }

    private static AgentTemplate plain(AgentType type, String name, String description) {
        var instructions = description + "\n" + BuiltIns.COMMON_RULES;
        return new AgentTemplate(name, type, description, instructions, List.of(), List.of(), null);
    }

    AgentDraft draft() {
        return new AgentDraft(
                name,
                type,
                description,
                null,
                null,
                Json.object(),
                capabilities,
                tools,
                outputSchema,
                Json.object(),
                Budget.NONE);
    }
}
