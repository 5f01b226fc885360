package io.omnify.simulator.faults;

import java.time.Duration;
import java.util.Map;

/**
 * A failure to act out: what, how long it takes and, for a rate limit, when to come back.
 *
 * @param hints what else the vendor says about trying again, as headers
 */
public record Fault(FaultKind kind, Duration delay, int retryAfterSeconds, Map<String, String> hints) {
    public static final Fault NONE = new Fault(FaultKind.NONE, Duration.ZERO, 0, Map.of());

    public Fault {
        hints = Map.copyOf(hints);
    }

    public boolean is(FaultKind other) {
        return kind == other;
    }
}
