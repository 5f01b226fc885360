package io.omnify.workflow.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** Brings a run an event; promised in workflow.run.signal.v1.json. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RunSignalV1(
        String runId,
        String signalId,
        String name,
        @Nullable Object data,
        ByV1 by) {
    public static final String TYPE = "workflow.run.signal.v1";

    public Input toInput() {
        return new Input.Signal(by.order(signalId), name, data);
    }
}
