package io.omnify.workflow.contract;

/** Asks the engine to stop a run; promised in workflow.run.cancel.v1.json. */
public record RunCancelV1(String runId, String cancelledBy, String reason) {
    public static final String TYPE = "workflow.run.cancel.v1";
}
