package io.omnify.workflow.contract;

import io.omnify.workflow.runs.domain.Input;
import org.jspecify.annotations.Nullable;

/** What the engine reads of agent.step.started.v1. */
public record StepStartedV1(
        String commandId,
        String runId,
        String stepId,
        int attempt,
        @Nullable String executionId) {
    public static final String TYPE = "agent.step.started.v1";

    public Input toInput() {
        return new Input.StepStarted(commandId, stepId, attempt, executionId == null ? "" : executionId);
    }
}
