package io.omnify.workflow.triggers.domain;

import java.util.Locale;

/** What a schedule does when it is due and its last run has not ended. */
public enum Overlap {
    /** Leaves this one out. */
    SKIP,
    /** Starts it when the run before has ended. */
    QUEUE,
    /** Cancels the run before. */
    CANCEL,
    /** Runs both. */
    ALLOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
