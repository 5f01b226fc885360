package io.omnify.workflow.contract;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Act;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a run stands now, completely; promised in workflow.run.changed.v1.json. */
@JsonInclude(value = JsonInclude.Include.NON_NULL, content = JsonInclude.Include.ALWAYS)
public record RunChangedV1(
        String runId,
        String workflowId,
        int version,
        String status,
        Map<String, @Nullable Object> input,
        String startedBy,
        List<StepChangedV1> steps,
        @Nullable Object output,
        @Nullable Error error,
        Instant startedAt,
        @Nullable Instant completedAt,
        long sequence,
        RunStartV1.@Nullable Parent parent,
        @Nullable Boolean paused,
        @Nullable Error undoing,
        @Nullable List<ActV1> acts,
        @Nullable ByV1 cause) {
    public static final String TYPE = "workflow.run.changed.v1";

    public record Error(String code, String message) {
        static @Nullable Error of(@Nullable Failure failure) {
            return failure == null ? null : new Error(failure.code(), failure.message());
        }

        static @Nullable Failure failure(@Nullable Error error) {
            return error == null ? null : Failure.permanent(error.code(), error.message());
        }
    }

    /** What somebody did to the run. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ActV1(
            String id,
            String type,
            ByV1 by,
            Instant at,
            @Nullable String stepId,
            @Nullable String note) {
        static ActV1 of(Act act) {
            return new ActV1(
                    act.id(), act.type(), ByV1.of(act.by()), act.at(), orNull(act.stepId()), orNull(act.note()));
        }

        Act toDomain() {
            var who = new Actor(by.type(), by.id());
            return new Act(id, type, who, at, stepId == null ? "" : stepId, note == null ? "" : note);
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    public static RunChangedV1 of(Run run) {
        var origin = run.origin();
        var control = run.control();
        return new RunChangedV1(
                run.id().value(),
                origin.workflow().value(),
                origin.version(),
                run.status().code(),
                origin.input(),
                origin.startedBy(),
                run.steps().values().stream().map(StepChangedV1::of).toList(),
                run.output(),
                Error.of(run.error()),
                origin.startedAt(),
                run.completedAt(),
                run.sequence(),
                RunStartV1.of(run.id(), origin).parent(),
                control.paused() ? true : null,
                Error.of(control.undoing()),
                control.acts().isEmpty()
                        ? null
                        : control.acts().stream().map(ActV1::of).toList(),
                ByV1.of(run.cause()));
    }

    public Run toRun(OrgId org) {
        var above = parent == null ? null : parent.toDomain();
        var origin = new Run.Origin(org, new WorkflowId(workflowId), version, input, startedBy, startedAt, "", above);
        Map<String, StepRun> byId = steps.stream()
                .map(StepChangedV1::toDomain)
                .collect(toMap(StepRun::stepId, step -> step, (a, _) -> a, LinkedHashMap::new));
        return new Run(
                new RunId(runId),
                origin,
                RunStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                byId,
                output,
                Error.failure(error),
                completedAt,
                sequence,
                Run.Alarm.NONE,
                control(),
                cause == null ? Actor.of(startedBy) : new Actor(cause.type(), cause.id()));
    }

    private Run.Control control() {
        var known = acts == null
                ? List.<Act>of()
                : acts.stream().map(ActV1::toDomain).toList();
        return new Run.Control(Boolean.TRUE.equals(paused), known, List.of(), Error.failure(undoing));
    }
}
