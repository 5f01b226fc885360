package io.omnify.agent.agents.domain;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the built-in agents understand. Nothing is required and more is allowed: steps of runs hand over what they have. */
final class InputSchemas {
    private static final Map<String, @Nullable Object> GOAL = described(string(), "What is wanted, in plain words.");
    private static final Map<String, @Nullable Object> ANY = Json.object("type", "object");
    private static final Map<String, @Nullable Object> DAY = Json.object(
            "type", "string", "pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "description", "A day, yyyy-MM-dd.");
    private static final Map<String, @Nullable Object> FILTERS =
            described(array(object("dimension", string(), "value", string())), "Only figures with these values.");

    private InputSchemas() {}

    private static Map<String, @Nullable Object> open(@Nullable Object... namesAndSchemas) {
        return Json.object("type", "object", "properties", Json.object(namesAndSchemas));
    }

    static Map<String, @Nullable Object> analytics() {
        return open("question", string(), "from", DAY, "to", DAY, "filters", FILTERS);
    }

    static Map<String, @Nullable Object> creativeIntelligence() {
        return open("goal", GOAL, "dimensions", array(string()), "from", DAY, "to", DAY, "filters", FILTERS);
    }

    static Map<String, @Nullable Object> marketingAutomation() {
        return open("goal", GOAL, "performance", ANY, "creative", ANY);
    }

    static Map<String, @Nullable Object> clientManagement() {
        return open("goal", GOAL, "clients", array(ANY));
    }

    static Map<String, @Nullable Object> workflowOrchestration() {
        var workflow = Json.object(
                "type", "object", "properties", Json.object("workflow_id", string(), "description", string()));
        return open("goal", GOAL, "workflows", array(workflow), "constraints", array(string()));
    }

    static Map<String, @Nullable Object> compliance() {
        var rule = Json.object("type", "object", "properties", Json.object("id", string(), "text", string()));
        var item = Json.object("type", "object", "properties", Json.object("id", string(), "text", string()));
        return open("items", array(item), "rules", array(rule), "market", string());
    }

    static Map<String, @Nullable Object> performanceOptimization() {
        return open("goal", GOAL, "performance", ANY, "from", DAY, "to", DAY, "target_cost_per_conversion", ANY);
    }
}
