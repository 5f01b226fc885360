package io.omnify.agent.agents.domain;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.money;
import static io.omnify.agent.shared.domain.SchemaOf.number;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;
import static io.omnify.agent.shared.domain.SchemaOf.source;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of the answers of {@link MoreBuiltIns}. */
final class MoreOutputSchemas {
    private static final Map<String, @Nullable Object> YES_OR_NO = Json.object("type", "boolean");

    private MoreOutputSchemas() {}

    static Map<String, @Nullable Object> workflowOrchestration() {
        var step = object(
                "step_id", string(),
                "done_by", string(),
                "task", string(),
                "depends_on", array(string()),
                "needs_approval", YES_OR_NO);
        return object("summary", string(), "steps", array(step), "risks", array(string()));
    }

    static Map<String, @Nullable Object> compliance() {
        var finding = object(
                "item_id", string(),
                "rule_id", string(),
                "severity", oneOf("high", "medium", "low"),
                "evidence", string(),
                "fix", string());
        return object(
                "summary", string(),
                "verdict", oneOf("approved", "needs_changes", "rejected", "not_checked"),
                "findings", array(finding),
                "open_questions", array(string()));
    }

    static Map<String, @Nullable Object> performanceOptimization() {
        var diagnosis = object(
                "campaign", string(),
                "spend", money(),
                "conversions", number(),
                "weakest_link", oneOf("attention", "conversion", "cost", "volume", "none"),
                "action", string(),
                "check", string(),
                "confidence", oneOf("low", "medium", "high"),
                "source", source());
        return object("summary", string(), "campaigns", array(diagnosis));
    }
}
