package io.omnify.workflow.contract;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a run stands now, completely; promised in workflow.run.changed.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunChangedV1(
        String runId,
        String workflowId,
        int version,
        String status,
        Map<String, @Nullable Object> input,
        String startedBy,
        List<Step> steps,
        @Nullable Object output,
        @Nullable Error error,
        Instant startedAt,
        @Nullable Instant completedAt,
        long sequence) {
    public static final String TYPE = "workflow.run.changed.v1";

    /** How one of its steps stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            String stepId,
            String status,
            int attempt,
            @Nullable Object output,
            @Nullable Error error,
            @Nullable String mode,
            @Nullable String executionId,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    public record Error(String code, String message) {}

    public static RunChangedV1 of(Run run) {
        return new RunChangedV1(
                run.id().value(),
                run.origin().workflow().value(),
                run.origin().version(),
                run.status().code(),
                run.origin().input(),
                run.origin().startedBy(),
                run.steps().values().stream().map(RunChangedV1::step).toList(),
                run.output(),
                error(run.error()),
                run.origin().startedAt(),
                run.completedAt(),
                run.sequence());
    }

    public Run toRun(OrgId org) {
        var origin = new Run.Origin(org, new WorkflowId(workflowId), version, input, startedBy, startedAt, "");
        Map<String, StepRun> byId = steps.stream()
                .map(RunChangedV1::step)
                .collect(toMap(StepRun::stepId, step -> step, (a, _) -> a, LinkedHashMap::new));
        var stands = RunStatus.valueOf(status.toUpperCase(Locale.ROOT));
        return new Run(
                new RunId(runId), origin, stands, byId, output, failure(error), completedAt, sequence, Run.Alarm.NONE);
    }

    private static Step step(StepRun step) {
        return new Step(
                step.stepId(),
                step.status().code(),
                step.attempt(),
                step.output(),
                error(step.error()),
                orNull(step.mode()),
                orNull(step.executionId()),
                step.startedAt(),
                step.completedAt());
    }

    private static StepRun step(Step step) {
        return new StepRun(
                step.stepId(),
                StepStatus.valueOf(step.status().toUpperCase(Locale.ROOT)),
                step.attempt(),
                step.output(),
                failure(step.error()),
                step.mode() == null ? "" : step.mode(),
                step.executionId() == null ? "" : step.executionId(),
                step.startedAt(),
                step.completedAt(),
                StepRun.Delivery.NONE);
    }

    private static @Nullable Error error(@Nullable Failure failure) {
        return failure == null ? null : new Error(failure.code(), failure.message());
    }

    private static @Nullable Failure failure(@Nullable Error error) {
        return error == null ? null : Failure.permanent(error.code(), error.message());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
