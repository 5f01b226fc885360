package io.omnify.agent.executions.domain;

import java.util.Locale;

/** Where an execution stands: waiting for a place, being worked on, waiting for a person, or over. */
public enum Status {
    /** Nobody works on it; the next worker with a free place takes it. */
    QUEUED,
    RUNNING,
    /** Nobody works on it before a person has decided; it is {@link #QUEUED} again then. */
    WAITING_FOR_APPROVAL,
    COMPLETED,
    FAILED,
    CANCELLED,
    NEEDS_ATTENTION;

    public boolean isFinal() {
        return switch (this) {
            case QUEUED, RUNNING, WAITING_FOR_APPROVAL -> false;
            case COMPLETED, FAILED, CANCELLED, NEEDS_ATTENTION -> true;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
