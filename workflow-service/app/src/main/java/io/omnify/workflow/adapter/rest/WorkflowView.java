package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Retry;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workflow as answered: an id, a status, data. */
@Schema(
        name = "Workflow",
        requiredProperties = {"workflow_id", "status", "data"})
record WorkflowView(String workflowId, String status, Data data) {

    @Schema(
            name = "WorkflowData",
            requiredProperties = {
                "name",
                "description",
                "version",
                "input_schema",
                "triggers",
                "steps",
                "created_at",
                "updated_at"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            String name,
            String description,
            int version,
            Map<String, @Nullable Object> inputSchema,
            @Nullable Object output,
            @Nullable Long timeoutSeconds,
            List<TriggerView> triggers,
            List<StepView> steps,
            Instant createdAt,
            Instant updatedAt) {}

    @Schema(
            name = "Trigger",
            requiredProperties = {"type"})
    record TriggerView(String type) {}

    @Schema(
            name = "Step",
            requiredProperties = {"step_id", "name", "type", "depends_on", "input", "on_error"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            String stepId,
            String name,
            String type,
            List<String> dependsOn,
            @Nullable String when,
            @Nullable String agentType,
            @Nullable String agentId,
            Map<String, @Nullable Object> input,
            @Nullable RetryView retry,
            @Nullable Long timeoutSeconds,
            String onError) {}

    @Schema(
            name = "Retry",
            requiredProperties = {"max_attempts", "initial_seconds", "backoff", "max_seconds", "jitter", "non_retryable"
            })
    record RetryView(
            int maxAttempts,
            double initialSeconds,
            double backoff,
            double maxSeconds,
            boolean jitter,
            List<String> nonRetryable) {}

    static WorkflowView of(Workflow workflow) {
        return new WorkflowView(workflow.id().value(), workflow.removed() ? "removed" : "active", data(workflow));
    }

    private static Data data(Workflow workflow) {
        Definition definition = workflow.definition();
        return new Data(
                definition.name(),
                definition.description(),
                workflow.version(),
                definition.inputSchema(),
                definition.output(),
                positive(definition.timeoutSeconds()),
                definition.triggers().stream().map(TriggerView::new).toList(),
                definition.steps().stream().map(WorkflowView::step).toList(),
                workflow.createdAt(),
                workflow.updatedAt());
    }

    private static StepView step(Step step) {
        var common = step.common();
        return new StepView(
                common.id(),
                common.name(),
                step.type(),
                common.dependsOn(),
                common.when().isEmpty() ? null : common.when(),
                agent(step) instanceof AgentRef.ByType(var type) ? type : null,
                agent(step) instanceof AgentRef.ById(var id) ? id : null,
                common.input(),
                common.retry().equals(Retry.NONE) ? null : retry(common.retry()),
                positive(common.timeoutSeconds()),
                common.onError().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable AgentRef agent(Step step) {
        return step instanceof Step.Agent agent ? agent.agent() : null;
    }

    private static RetryView retry(Retry retry) {
        return new RetryView(
                retry.maxAttempts(),
                retry.initialSeconds(),
                retry.backoff(),
                retry.maxSeconds(),
                retry.jitter(),
                retry.nonRetryable());
    }

    private static @Nullable Long positive(long seconds) {
        return seconds > 0 ? seconds : null;
    }
}
