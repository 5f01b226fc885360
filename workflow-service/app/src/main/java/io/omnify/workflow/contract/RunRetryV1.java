package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** Tries a failed step again, or without one all that failed; promised in workflow.run.retry.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunRetryV1(
        String runId, String commandId, @Nullable String stepId, ByV1 by) {
    public static final String TYPE = "workflow.run.retry.v1";

    public Input toInput() {
        return new Input.Retry(by.order(commandId), stepId == null ? "" : stepId);
    }
}
