package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** Asks the engine to stop a run; promised in workflow.run.cancel.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunCancelV1(
        String runId,
        String cancelledBy,
        String reason,
        @Nullable String commandId,
        @Nullable ByV1 by) {
    public static final String TYPE = "workflow.run.cancel.v1";

    public RunCancelV1(String runId, String cancelledBy, String reason) {
        this(runId, cancelledBy, reason, null, null);
    }

    public Input toInput() {
        var who = by == null ? ByV1.of(Actor.of(cancelledBy)) : by;
        return new Input.Cancel(who.order(commandId), reason);
    }
}
