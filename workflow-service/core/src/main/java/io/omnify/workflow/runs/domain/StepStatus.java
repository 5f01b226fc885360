package io.omnify.workflow.runs.domain;

import java.util.Locale;

/** Where a step stands. */
public enum StepStatus {
    /** Waits for the steps before it. */
    PENDING,
    /** An attempt is under way outside. */
    RUNNING,
    /** Waits for a time, an event, a person, or for its next attempt after one that failed. */
    WAITING,
    COMPLETED,
    FAILED,
    SKIPPED,
    CANCELLED,
    /** Nobody can tell whether the attempt took effect; a person must decide. */
    NEEDS_ATTENTION;

    /** Whether the steps after it may start; a failed step is only passed when the definition says so. */
    public boolean done() {
        return this == COMPLETED || this == SKIPPED || this == FAILED;
    }

    /** Whether the end of the run, or of the loop it is an item of, leaves it as it is. */
    public boolean stays() {
        return done() || this == CANCELLED || this == NEEDS_ATTENTION;
    }

    public boolean active() {
        return this == RUNNING || this == WAITING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
