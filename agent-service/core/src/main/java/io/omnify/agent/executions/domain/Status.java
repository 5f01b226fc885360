package io.omnify.agent.executions.domain;

import java.util.Locale;

/** Where an execution stands; only RUNNING is not final. */
public enum Status {
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED,
    NEEDS_ATTENTION;

    public boolean isFinal() {
        return this != RUNNING;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
