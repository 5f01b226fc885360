package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.usecase.Difference;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a run as answered. */
@Schema(
        name = "StepExecution",
        requiredProperties = {"step_id", "status", "attempt"})
@JsonInclude(JsonInclude.Include.ALWAYS)
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
        ExecutionView.@Nullable ErrorView error,

        @Schema(enumeration = {"live", "simulation", "fallback"}) @Nullable
        String mode,

        @Nullable String executionId,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> needs,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(type = SchemaType.OBJECT) @Nullable
        Map<String, @Nullable Object> input,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Object known,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Approval approval,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WaitsFor waitsFor,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant nextAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Attempt> attempts) {

    @Schema(name = "StepApproval")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approval(
            @Schema(description = "names what is asked; another one once it is asked anew, or of somebody else")
            String ask,

            @Nullable String role,
            @Nullable String userId,
            @Nullable String message,
            @Nullable Object data,
            @Nullable Instant dueAt,
            boolean escalated) {}

    @Schema(
            name = "StepWait",
            requiredProperties = {"kind"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaitsFor(
            @Schema(enumeration = {"time", "event"}) String kind,
            @Nullable String event,
            @Nullable Instant until) {}

    @Schema(
            name = "StepAttempt",
            requiredProperties = {"attempt", "status"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempt(
            int attempt,
            String status,
            @Nullable String error,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    /** {@code definition} null: whatever comes from it is left out. */
    static StepView of(StepRun step, @Nullable Step definition, List<Entry> history) {
        var note = step.note();
        boolean unclear = step.status() == StepStatus.NEEDS_ATTENTION;
        return new StepView(
                step.stepId(),
                step.status().code(),
                step.attempt(),
                unclear ? null : step.output(),
                error(step.error()),
                orNull(step.mode()),
                orNull(step.executionId()),
                step.startedAt(),
                step.completedAt(),
                definition == null ? null : definition.type(),
                definition == null ? null : definition.dependsOn(),
                note.input(),
                unclear ? step.output() : null,
                orNull(note.reason()),
                approval(step, note.waiting()),
                waits(note.waiting()),
                note.items() == 0 ? null : note.items(),
                step.delivery().nextAt(),
                history.isEmpty() ? null : attempts(step, history));
    }

    static ExecutionView.@Nullable ErrorView error(@Nullable Failure failure) {
        return failure == null ? null : new ExecutionView.ErrorView(failure.code(), failure.message());
    }

    private static @Nullable Approval approval(StepRun step, @Nullable Waiting waiting) {
        if (waiting == null || !waiting.kind().equals("approval")) return null;
        return new Approval(
                waiting.ask(step.attempt()),
                orNull(waiting.role()),
                orNull(waiting.userId()),
                orNull(waiting.message()),
                waiting.data(),
                waiting.until(),
                waiting.escalated());
    }

    private static @Nullable WaitsFor waits(@Nullable Waiting waiting) {
        if (waiting == null || waiting.kind().equals("approval")) return null;
        return new WaitsFor(waiting.kind(), orNull(waiting.event()), waiting.until());
    }

    /** How each attempt went, as the history tells; it may be behind, so the step itself says how its last one stands. */
    private static List<Attempt> attempts(StepRun step, List<Entry> history) {
        var found = told(step.stepId(), history);
        if (step.attempt() > 0 && step.status() != StepStatus.PENDING)
            found.compute(step.attempt(), (_, known) -> last(step, known));
        return List.copyOf(found.values());
    }

    private static Attempt last(StepRun step, @Nullable Attempt known) {
        var status = step.status().code();
        if (known != null && known.status().equals(status)) return known;
        boolean first = step.attempts() == 1;
        return new Attempt(
                step.attempt(),
                status,
                step.status() == StepStatus.RUNNING ? null : orNull(Difference.detail(step)),
                known != null ? known.startedAt() : first ? step.startedAt() : null,
                step.completedAt());
    }

    private static Map<Integer, Attempt> told(String step, List<Entry> history) {
        var found = new LinkedHashMap<Integer, Attempt>();
        for (var entry : history) {
            if (!entry.stepId().equals(step)
                    || entry.attempt() == 0
                    || !entry.type().startsWith("step.")
                    || entry.type().equals("step.pending")) continue;
            var status = entry.type().substring("step.".length());
            var known = found.get(entry.attempt());
            boolean over = !status.equals("running");
            found.put(
                    entry.attempt(),
                    new Attempt(
                            entry.attempt(),
                            status,
                            over ? orNull(entry.detail()) : null,
                            known == null ? entry.at() : known.startedAt(),
                            over ? entry.at() : null));
        }
        return found;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
