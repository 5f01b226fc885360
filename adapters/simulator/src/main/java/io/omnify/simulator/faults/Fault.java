package io.omnify.simulator.faults;

import java.time.Duration;

/** A failure to act out: what, how long it takes and, for a rate limit, when to come back. */
public record Fault(FaultKind kind, Duration delay, int retryAfterSeconds) {
    public static final Fault NONE = new Fault(FaultKind.NONE, Duration.ZERO, 0);

    public boolean is(FaultKind other) {
        return kind == other;
    }
}
