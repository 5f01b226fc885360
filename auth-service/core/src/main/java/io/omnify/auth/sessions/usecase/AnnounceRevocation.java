package io.omnify.auth.sessions.usecase;

import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.port.Revocations;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Tells the gateway of tokens it must refuse, right after the change that says so. What cannot be told now is told
 * again by a sweep; the event of the same change reaches the gateway in any case.
 */
public final class AnnounceRevocation {
    /** Longer than any access token lives; after that an announcement is of no use. */
    private static final Duration WORTH_ANNOUNCING = Duration.ofMinutes(20);

    private static final int MOST_WAITING = 10_000;

    private final Revocations revocations;
    private final InstantSource clock;
    private final Queue<RevokedAccess> waiting = new ConcurrentLinkedQueue<>();

    public AnnounceRevocation(Revocations revocations, InstantSource clock) {
        this.revocations = revocations;
        this.clock = clock;
    }

    public void handle(RevokedAccess revoked) {
        if (!revocations.announce(revoked) && waiting.size() < MOST_WAITING) waiting.add(revoked);
    }

    /** Tries again what could not be told. */
    public void announceMissed() {
        var oldest = clock.instant().minus(WORTH_ANNOUNCING);
        for (int rest = waiting.size(); rest > 0; rest--) {
            var next = waiting.poll();
            if (next == null) return;
            if (isWorthIt(next, oldest)) handle(next);
        }
    }

    private static boolean isWorthIt(RevokedAccess revoked, Instant oldest) {
        return revoked.before().isAfter(oldest);
    }
}
