package io.omnify.workflow.contract;

import io.omnify.workflow.runs.domain.Input;

/** Lets a paused run go on; promised in workflow.run.resume.v1.json. */
public record RunResumeV1(String runId, String commandId, ByV1 by) {
    public static final String TYPE = "workflow.run.resume.v1";

    public Input toInput() {
        return new Input.Resume(by.order(commandId));
    }
}
