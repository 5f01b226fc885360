package io.omnify.workflow.adapter.rest;

import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as answered: an id, a status, data. */
@Schema(
        name = "WorkflowExecution",
        requiredProperties = {"execution_id", "workflow_id", "status", "data"})
record ExecutionView(
        String executionId,
        String workflowId,

        @Schema(
                enumeration = {
                    "pending",
                    "running",
                    "waiting",
                    "paused",
                    "completed",
                    "failed",
                    "cancelled",
                    "needs_attention"
                })
        String status,

        Data data) {

    @Schema(
            name = "WorkflowExecutionData",
            requiredProperties = {"version", "input", "steps", "started_by", "started_at", "sequence"})
    record Data(
            int version,
            Map<String, @Nullable Object> input,
            List<StepView> steps,
            @Nullable Object output,
            @Nullable ErrorView error,
            String startedBy,
            Instant startedAt,
            @Nullable Instant completedAt,
            long sequence) {}

    @Schema(
            name = "StepExecution",
            requiredProperties = {"step_id", "status", "attempt"})
    record StepView(
            String stepId,

            @Schema(
                    enumeration = {
                        "pending",
                        "running",
                        "waiting",
                        "completed",
                        "failed",
                        "skipped",
                        "cancelled",
                        "needs_attention"
                    })
            String status,

            int attempt,
            @Nullable Object output,
            @Nullable ErrorView error,

            @Schema(enumeration = {"live", "simulation", "fallback"}) @Nullable
            String mode,

            @Nullable String executionId,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    @Schema(
            name = "ExecutionError",
            requiredProperties = {"code", "message"})
    record ErrorView(String code, String message) {}

    static ExecutionView of(Run run) {
        var origin = run.origin();
        var data = new Data(
                origin.version(),
                origin.input(),
                run.steps().values().stream().map(ExecutionView::step).toList(),
                run.output(),
                error(run.error()),
                origin.startedBy(),
                origin.startedAt(),
                run.completedAt(),
                run.sequence());
        return new ExecutionView(
                run.id().value(), origin.workflow().value(), run.status().code(), data);
    }

    private static StepView step(StepRun step) {
        return new StepView(
                step.stepId(),
                step.status().code(),
                step.attempt(),
                step.output(),
                error(step.error()),
                step.mode().isEmpty() ? null : step.mode(),
                step.executionId().isEmpty() ? null : step.executionId(),
                step.startedAt(),
                step.completedAt());
    }

    private static @Nullable ErrorView error(@Nullable Failure failure) {
        return failure == null ? null : new ErrorView(failure.code(), failure.message());
    }
}
