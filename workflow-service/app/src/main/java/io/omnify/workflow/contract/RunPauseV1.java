package io.omnify.workflow.contract;

import io.omnify.workflow.runs.domain.Input;

/** Lets a run start nothing new; promised in workflow.run.pause.v1.json. */
public record RunPauseV1(String runId, String commandId, ByV1 by) {
    public static final String TYPE = "workflow.run.pause.v1";

    public Input toInput() {
        return new Input.Pause(by.order(commandId));
    }
}
