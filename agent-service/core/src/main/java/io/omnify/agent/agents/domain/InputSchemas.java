package io.omnify.agent.agents.domain;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.nullable;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the built-in agents understand. Nothing is required and more is allowed: steps of runs hand over what they have. */
final class InputSchemas {
    private static final Map<String, @Nullable Object> GOAL = described(string(), "What is wanted, in plain words.");
    private static final Map<String, @Nullable Object> ANY = Json.object("type", "object");
    private static final Map<String, @Nullable Object> TEXT = nullable(string());
    private static final Map<String, @Nullable Object> ID = Json.object("type", List.of("string", "integer", "null"));
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
        var connection = described(TEXT, "The connection to the CRM, where things may be looked up there.");
        return open("goal", GOAL, "connection_id", connection, "clients", array(client()));
    }

    /** As the list of clients tells them, with what else is known of each. */
    private static Map<String, @Nullable Object> client() {
        return open(
                "client_id",
                ID,
                "connection_id",
                TEXT,
                "name",
                described(TEXT, "What the answer calls the client."),
                "company",
                TEXT,
                "email",
                TEXT,
                "tags",
                nullable(array(string())),
                "last_activity_at",
                TEXT);
    }

    static Map<String, @Nullable Object> workflowOrchestration() {
        var workflow = open("workflow_id", string(), "description", string());
        var run = open("workflow_id", string(), "run_id", string());
        var runs = described(array(run), "What was started before, to be asked for.");
        return open("goal", GOAL, "workflows", array(workflow), "runs", runs, "constraints", array(string()));
    }

    static Map<String, @Nullable Object> compliance() {
        var rule = open("id", string(), "text", string());
        var page = described(TEXT, "Where it can be read, with https.");
        var item = open("id", string(), "text", string(), "url", page);
        return open("items", array(item), "rules", array(rule), "market", string());
    }

    static Map<String, @Nullable Object> performanceOptimization() {
        return open("goal", GOAL, "performance", ANY, "from", DAY, "to", DAY, "target_cost_per_conversion", ANY);
    }
}
