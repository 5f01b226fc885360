package io.omnify.workflow.admission.usecase;

import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether those who have very much waiting should give way: inputs lie longer than they need to before they are taken
 * up, and somebody is here who has nothing that waits. One for all partitions of an instance, since they share its
 * processors; safe to use from their threads. How long an input lay says how busy this place is, whatever vendors take
 * to answer; what clocks differ by is in the shortest wait of late, which does not count (as in LEDBAT, RFC 6817).
 */
public final class Courtesy {
    /** For how long an organisation is here after it was last seen, and crowds after more of it was waiting. */
    private static final Duration HERE = Duration.ofMillis(100);

    private static final Duration CROWD = Duration.ofSeconds(1);

    private static final double NEWS = 0.1;
    private static final double BUSY_MILLIS = 10;
    private static final Duration LASTS = Duration.ofSeconds(10);
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Latest seen = new Latest();
    private final Latest crowding = new Latest();
    private Instant until = Instant.MIN;
    private Instant period = Instant.MIN;
    private double shortestBefore = Double.MAX_VALUE;
    private double shortest = Double.MAX_VALUE;
    private double usual;

    /** So long an input lay before it was taken up. */
    public synchronized void lay(Duration waited, Instant now) {
        double millis = waited.toNanos() / 1e6;
        if (now.isAfter(period.plus(PERIOD))) {
            shortestBefore = shortest;
            shortest = millis;
            period = now;
        }
        shortest = Math.min(shortest, millis);
        usual += NEWS * (millis - Math.min(shortest, shortestBefore) - usual);
        if (usual > BUSY_MILLIS) until = now.plus(LASTS);
    }

    /** Something of the organisation goes out or was answered; where, it has nothing that waits. */
    synchronized void saw(OrgId org, Instant now) {
        var crowded = crowding.get(org);
        if (crowded == null || crowded.isBefore(now.minus(CROWD))) seen.put(org, now);
    }

    /** The same of an organisation that has more waiting: for a second nobody gives way to it, in no partition. */
    synchronized void sawCrowd(OrgId org, Instant now) {
        crowding.put(org, now);
        seen.remove(org);
    }

    synchronized boolean asked(Instant now) {
        if (!now.isBefore(until)) return false;
        var last = seen.lastEntry();
        return last != null && !last.getValue().isBefore(now.minus(HERE));
    }

    /** Whoever came last is last, and whoever came longest ago is forgotten first. */
    private static final class Latest extends LinkedHashMap<OrgId, Instant> {
        private static final long serialVersionUID = 1L;
        private static final int KNOWN = 1_000;

        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrgId, Instant> eldest) {
            return size() > KNOWN;
        }
    }
}
