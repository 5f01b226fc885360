package io.omnify.workflow.adapter.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Describes the body of a definition; it is read as plain JSON, so that all its errors are told at once. */
@Schema(
        name = "Definition",
        requiredProperties = {"name", "steps"})
record DefinitionRequest(
        @Nullable String workflowId,
        String name,
        @Nullable String description,
        @Nullable Map<String, Object> inputSchema,
        @Nullable Object output,
        @Nullable Long timeoutSeconds,
        @Nullable Integer concurrency,
        @Nullable List<WorkflowView.TriggerView> triggers,
        List<StepRequest> steps,
        @Nullable Object onFailure) {

    /** A step with an agent and no type is an agent step. */
    @Schema(name = "StepDefinition", requiredProperties = "step_id")
    record StepRequest(
            String stepId,
            @Nullable String name,

            @Schema(
                    enumeration = {
                        "agent",
                        "action",
                        "http",
                        "wait",
                        "branch",
                        "for_each",
                        "workflow",
                        "approval",
                        "transform"
                    })
            @Nullable
            String type,

            @Nullable String agentType,
            @Nullable String agentId,
            @Nullable Integer agentVersion,
            @Nullable List<String> dependsOn,
            @Nullable String when,
            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> input,
            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> inputMapping,
            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> outputMapping,
            @Nullable RetryRequest retry,
            @Nullable Long timeoutSeconds,
            @Nullable Long stepTimeoutSeconds,

            @Schema(enumeration = {"run", "skip"}) @Nullable String ifSkipped,

            @Schema(enumeration = {"fail", "continue", "compensate"}) @Nullable
            String onError,

            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, Object> compensateWith) {}

    @Schema(name = "RetryDefinition")
    record RetryRequest(
            @Nullable Integer maxAttempts,
            @Nullable Double initialSeconds,
            @Nullable Double backoff,
            @Nullable Double maxSeconds,
            @Nullable Boolean jitter,
            @Nullable List<String> nonRetryable,
            @Nullable Long budgetSeconds) {}
}
