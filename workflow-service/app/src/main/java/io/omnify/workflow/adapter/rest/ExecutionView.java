package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import java.time.Instant;
import java.util.LinkedHashMap;
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
            long sequence,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean paused,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String parentExecutionId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ErrorView undoing) {}

    @Schema(
            name = "ExecutionError",
            requiredProperties = {"code", "message"})
    record ErrorView(String code, String message) {}

    @Schema(
            name = "ExecutionActor",
            requiredProperties = {"type", "id"})
    record ActorView(String type, String id) {
        static ActorView of(Actor actor) {
            return new ActorView(actor.type(), actor.id());
        }
    }

    static ExecutionView of(Run run) {
        return of(run, null, List.of());
    }

    /** With what the definition and the history know besides. */
    static ExecutionView of(Run run, @Nullable Definition definition, List<Entry> history) {
        var origin = run.origin();
        var control = run.control();
        var data = new Data(
                origin.version(),
                origin.input(),
                steps(run, definition, history),
                run.output(),
                StepView.error(run.error()),
                origin.startedBy(),
                origin.startedAt(),
                run.completedAt(),
                run.sequence(),
                control.paused() ? true : null,
                origin.parent() == null ? null : origin.parent().run().value(),
                StepView.error(control.undoing()));
        return new ExecutionView(
                run.id().value(), origin.workflow().value(), run.status().code(), data);
    }

    /** A run that has not begun shows what it will do. */
    private static List<StepView> steps(Run run, @Nullable Definition definition, List<Entry> history) {
        var all = new LinkedHashMap<>(run.steps());
        if (definition != null)
            for (var step : definition.steps()) all.putIfAbsent(step.id(), StepRun.pending(step.id()));
        return all.values().stream()
                .map(step -> StepView.of(
                        step,
                        definition == null
                                ? null
                                : definition.step(step.stepId()).orElse(null),
                        history))
                .toList();
    }
}
