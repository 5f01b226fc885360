package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.Retry;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.Trigger;
import io.omnify.workflow.definitions.domain.Workflow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
                "published_version",
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
            int publishedVersion,
            Map<String, @Nullable Object> inputSchema,
            @Nullable Object output,
            @Nullable Long timeoutSeconds,
            @Nullable Integer concurrency,
            List<TriggerView> triggers,
            List<StepView> steps,
            @Nullable Object onFailure,

            @Schema(description = "Of the agents that steps name without a version: which one does their work")
            @Nullable
            Map<String, Integer> agentVersions,

            Instant createdAt,
            Instant updatedAt) {}

    @Schema(
            name = "Trigger",
            requiredProperties = {"type"})
    record TriggerView(
            String type,
            @JsonAnyGetter @Schema(hidden = true) Map<String, @Nullable Object> settings) {
        static TriggerView of(Trigger trigger) {
            return new TriggerView(trigger.type(), trigger.settings());
        }
    }

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
            @Nullable Integer agentVersion,
            Map<String, @Nullable Object> input,
            @Nullable Map<String, @Nullable Object> outputMapping,
            @Nullable RetryView retry,
            @Nullable Long timeoutSeconds,
            @Nullable Long stepTimeoutSeconds,
            @Nullable String ifSkipped,
            String onError,
            @Schema(type = SchemaType.OBJECT) @Nullable Object compensateWith) {}

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
            List<String> nonRetryable,
            @Nullable Long budgetSeconds) {}

    static WorkflowView of(Workflow workflow) {
        return new WorkflowView(workflow.id().value(), workflow.removed() ? "removed" : "active", data(workflow));
    }

    private static Data data(Workflow workflow) {
        Definition definition = workflow.definition();
        return new Data(
                definition.name(),
                definition.description(),
                workflow.version(),
                workflow.published(),
                definition.inputSchema(),
                definition.output(),
                positive(definition.timeoutSeconds()),
                definition.limits().concurrency() == 0
                        ? null
                        : definition.limits().concurrency(),
                definition.triggers().stream().map(TriggerView::of).toList(),
                definition.steps().stream().map(WorkflowView::step).toList(),
                new DefinitionWriter().write(definition).get("on_failure"),
                definition.agentVersions().isEmpty() ? null : definition.agentVersions(),
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
                agent(step) instanceof AgentRef.ById(var id, var _) ? id : null,
                agent(step) instanceof AgentRef.ById(var _, var version) ? version : null,
                common.input(),
                common.outputMapping().isEmpty() ? null : common.outputMapping(),
                common.retry().equals(Retry.NONE) ? null : retry(common.retry()),
                positive(common.timeouts().attemptSeconds()),
                positive(common.timeouts().stepSeconds()),
                common.skippedWithNeeds() ? "skip" : null,
                common.onError().name().toLowerCase(Locale.ROOT),
                DefinitionWriter.step(step).get("compensate_with"));
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
                retry.nonRetryable(),
                positive(retry.budgetSeconds()));
    }

    private static @Nullable Long positive(long seconds) {
        return seconds > 0 ? seconds : null;
    }
}
