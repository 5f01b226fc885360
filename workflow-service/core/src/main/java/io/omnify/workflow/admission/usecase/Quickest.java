package io.omnify.workflow.admission.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** How quickly each kind of work can be answered, as seen lately: an old record counts for less and less. */
final class Quickest {
    private static final int KINDS = 200;
    private static final double A_MINUTE_ON = 1.1;

    private record Seen(double millis, Instant at) {}

    private final Map<String, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
            return size() > KINDS;
        }
    };

    /** How many times slower than it can be. */
    double times(String kind, Duration took, Instant now) {
        double millis = Math.max(1, took.toMillis());
        var best = seen.get(kind);
        double expected = best == null ? millis : best.millis() * age(best, now);
        if (millis <= expected) seen.put(kind, new Seen(millis, now));
        return Math.max(1, millis / expected);
    }

    private static double age(Seen best, Instant now) {
        return Math.pow(A_MINUTE_ON, Duration.between(best.at(), now).toMillis() / 60_000.0);
    }
}
