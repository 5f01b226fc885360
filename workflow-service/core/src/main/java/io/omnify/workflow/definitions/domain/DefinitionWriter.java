package io.omnify.workflow.definitions.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the one JSON form of a definition that answers, storage and events share. */
public final class DefinitionWriter {
    public Map<String, @Nullable Object> write(Definition definition) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", definition.name());
        if (!definition.description().isEmpty()) json.put("description", definition.description());
        if (!definition.inputSchema().isEmpty()) json.put("input_schema", definition.inputSchema());
        if (definition.output() != null) json.put("output", definition.output());
        if (definition.timeoutSeconds() > 0) json.put("timeout_seconds", definition.timeoutSeconds());
        json.put(
                "triggers",
                definition.triggers().stream().map(DefinitionWriter::trigger).toList());
        json.put(
                "steps", definition.steps().stream().map(DefinitionWriter::step).toList());
        return json;
    }

    private static Map<String, @Nullable Object> trigger(String type) {
        return Map.of("type", type);
    }

    private static Map<String, @Nullable Object> step(Step step) {
        var common = step.common();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("step_id", common.id());
        if (!common.name().isEmpty()) json.put("name", common.name());
        json.put("type", step.type());
        if (step instanceof Step.Agent agent) agent(agent.agent(), json);
        json.put("depends_on", common.dependsOn());
        if (!common.when().isEmpty()) json.put("when", common.when());
        json.put("input", common.input());
        if (!common.retry().equals(Retry.NONE)) json.put("retry", retry(common.retry()));
        if (common.timeoutSeconds() > 0) json.put("timeout_seconds", common.timeoutSeconds());
        json.put("on_error", common.onError().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private static void agent(AgentRef agent, Map<String, @Nullable Object> json) {
        switch (agent) {
            case AgentRef.ById(var id) -> json.put("agent_id", id);
            case AgentRef.ByType(var type) -> json.put("agent_type", type);
        }
    }

    private static Map<String, @Nullable Object> retry(Retry retry) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("max_attempts", retry.maxAttempts());
        json.put("initial_seconds", retry.initialSeconds());
        json.put("backoff", retry.backoff());
        json.put("max_seconds", retry.maxSeconds());
        json.put("jitter", retry.jitter());
        json.put("non_retryable", List.copyOf(retry.nonRetryable()));
        return json;
    }
}
