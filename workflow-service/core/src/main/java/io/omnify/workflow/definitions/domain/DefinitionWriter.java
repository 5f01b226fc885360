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
        if (definition.limits().concurrency() > 0)
            json.put("concurrency", definition.limits().concurrency());
        json.put(
                "triggers",
                definition.triggers().stream().map(DefinitionWriter::trigger).toList());
        json.put(
                "steps", definition.steps().stream().map(DefinitionWriter::step).toList());
        onFailure(definition.onFailure(), json);
        if (!definition.agentVersions().isEmpty()) json.put("agent_versions", definition.agentVersions());
        json.putAll(definition.extra());
        return json;
    }

    public static Map<String, @Nullable Object> trigger(Trigger trigger) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("type", trigger.type());
        json.putAll(trigger.settings());
        return json;
    }

    private static void onFailure(Definition.OnFailure onFailure, Map<String, @Nullable Object> json) {
        if (onFailure.equals(Definition.OnFailure.NOTHING)) return;
        if (onFailure.step() == null) {
            json.put("on_failure", "compensate");
            return;
        }
        json.put("on_failure", Map.of("compensate", onFailure.compensate(), "step", inner(onFailure.step())));
    }

    /** One step in the form of the definition. */
    public static Map<String, @Nullable Object> step(Step step) {
        var common = step.common();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("step_id", common.id());
        if (!common.name().isEmpty()) json.put("name", common.name());
        json.put("type", step.type());
        if (step instanceof Step.Agent agent) agent(agent.agent(), json);
        json.put("depends_on", common.dependsOn());
        if (!common.when().isEmpty()) json.put("when", common.when());
        if (common.skippedWithNeeds()) json.put("if_skipped", "skip");
        json.put("input", common.input());
        if (!common.outputMapping().isEmpty()) json.put("output_mapping", common.outputMapping());
        if (!common.retry().equals(Retry.NONE)) json.put("retry", retry(common.retry()));
        timeouts(common.timeouts(), json);
        json.put("on_error", common.onError().name().toLowerCase(Locale.ROOT));
        if (common.compensateWith() != null) json.put("compensate_with", inner(common.compensateWith()));
        json.putAll(common.extra());
        return json;
    }

    private static Map<String, @Nullable Object> inner(Step step) {
        var json = step(step);
        json.remove("step_id");
        json.remove("depends_on");
        return json;
    }

    private static void timeouts(Common.Timeouts timeouts, Map<String, @Nullable Object> json) {
        if (timeouts.attemptSeconds() > 0) json.put("timeout_seconds", timeouts.attemptSeconds());
        if (timeouts.stepSeconds() > 0) json.put("step_timeout_seconds", timeouts.stepSeconds());
    }

    private static void agent(AgentRef agent, Map<String, @Nullable Object> json) {
        switch (agent) {
            case AgentRef.ById(var id, var version) -> {
                json.put("agent_id", id);
                if (version != null) json.put("agent_version", version);
            }
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
        if (retry.budgetSeconds() > 0) json.put("budget_seconds", retry.budgetSeconds());
        return json;
    }
}
