package io.omnify.workflow.triggers.domain;

/** What came of an occasion. */
public sealed interface Outcome {
    record Started(String run) implements Outcome {}

    /** Nothing starts, and trying again would not help. */
    record Refused(String why, boolean workflowGone) implements Outcome {}
}
