package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the run of a sub-workflow stands, for the run that waits for it; promised in workflow.run.child.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunChildV1(
        String runId,
        String stepId,
        int attempt,
        String childRunId,
        String status,
        @Nullable Object output,
        @Nullable Error error) {
    public static final String TYPE = "workflow.run.child.v1";

    public record Error(String code, String message) {}

    public static RunChildV1 of(Effect.TellParent news) {
        var parent = news.parent();
        var error = news.error();
        return new RunChildV1(
                parent.run().value(),
                parent.stepId(),
                parent.attempt(),
                news.child().value(),
                news.status().code(),
                news.output(),
                error == null ? null : new Error(error.code(), error.message()));
    }

    /** One that has not ended is at work. */
    public Input toInput() {
        var command = Command.id(new RunId(runId), stepId, attempt);
        var outcome = switch (RunStatus.valueOf(status.toUpperCase(Locale.ROOT))) {
            case COMPLETED -> new Input.Outcome.Completed(output);
            case FAILED, CANCELLED -> new Input.Outcome.Failed(failure());
            case PENDING, RUNNING, WAITING, PAUSED, NEEDS_ATTENTION -> null;
        };
        return outcome == null
                ? new Input.StepStarted(command, stepId, attempt, childRunId)
                : new Input.StepFinished(command, stepId, attempt, outcome, "", childRunId);
    }

    /** What a failed child was tried for may be tried again, where the definition of the parent wants it. */
    private Failure failure() {
        if (error == null) return Failure.permanent(status, "the sub-workflow ended " + status);
        return status.equals("cancelled")
                ? Failure.permanent(error.code(), error.message())
                : Failure.passing(error.code(), error.message());
    }
}
