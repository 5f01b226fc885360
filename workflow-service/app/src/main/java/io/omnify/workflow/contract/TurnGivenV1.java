package io.omnify.workflow.contract;

import io.omnify.workflow.runs.domain.Input;

/** It is a run's turn; promised in workflow.turn.given.v1.json. */
public record TurnGivenV1(String runId, String workflowId) {
    public static final String TYPE = "workflow.turn.given.v1";

    public Input toInput() {
        return new Input.TurnGiven();
    }
}
