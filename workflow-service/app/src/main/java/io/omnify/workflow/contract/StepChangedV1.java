package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Notes;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one step of a run stands: a part of {@link RunChangedV1}. */
@JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
public record StepChangedV1(
        String stepId,
        String status,
        int attempt,
        @Nullable Object output,
        RunChangedV1.@Nullable Error error,
        @Nullable String mode,
        @Nullable String executionId,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable String reason,
        @Nullable WaitingV1 waiting,
        @Nullable Integer items,
        @Nullable Map<String, @Nullable Object> override,
        @Nullable Map<String, @Nullable Object> input,
        @Nullable Instant nextAt) {

    /** What the step waits for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WaitingV1(
            String kind,
            @Nullable String event,
            @Nullable String role,
            @Nullable String userId,
            @Nullable String message,
            @Nullable Object data,
            @Nullable Instant until,
            boolean escalated) {
        static WaitingV1 of(Waiting waiting) {
            return new WaitingV1(
                    waiting.kind(),
                    orNull(waiting.event()),
                    orNull(waiting.role()),
                    orNull(waiting.userId()),
                    orNull(waiting.message()),
                    waiting.data(),
                    waiting.until(),
                    waiting.escalated());
        }

        Waiting toDomain() {
            return new Waiting(kind, text(event), text(role), text(userId), text(message), data, until, escalated);
        }
    }

    static StepChangedV1 of(StepRun step) {
        var note = step.note();
        var waiting = note.waiting();
        return new StepChangedV1(
                step.stepId(),
                step.status().code(),
                step.attempt(),
                step.output(),
                RunChangedV1.Error.of(step.error()),
                orNull(step.mode()),
                orNull(step.executionId()),
                step.startedAt(),
                step.completedAt(),
                orNull(note.reason()),
                waiting == null ? null : WaitingV1.of(waiting),
                note.items() == 0 ? null : note.items(),
                note.override(),
                note.input(),
                step.status() == StepStatus.WAITING ? step.delivery().nextAt() : null);
    }

    StepRun toDomain() {
        var notes = new Notes(
                0,
                false,
                text(reason),
                override,
                waiting == null ? null : waiting.toDomain(),
                items == null ? 0 : items,
                input);
        return new StepRun(
                stepId,
                StepStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                attempt,
                output,
                RunChangedV1.Error.failure(error),
                text(mode),
                text(executionId),
                startedAt,
                completedAt,
                nextAt == null ? StepRun.Delivery.NONE : new StepRun.Delivery(0, false, nextAt, null),
                notes.equals(Notes.NONE) ? null : notes);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
