package io.omnify.workflow.runs.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a run stands. */
public enum RunStatus {
    /** Accepted, and its definition has not reached the engine yet. */
    PENDING,
    RUNNING,
    /** Nothing is under way: a time, an event, a person or the next attempt must come. */
    WAITING,
    /** A person has stopped it from starting anything new. */
    PAUSED,
    /** Nothing more can happen until a person decides. */
    NEEDS_ATTENTION,
    COMPLETED,
    FAILED,
    CANCELLED;

    public boolean ended() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** Whether the run waits for a repair. */
    public boolean incident() {
        return this == FAILED || this == NEEDS_ATTENTION;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RunStatus> ofCode(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
