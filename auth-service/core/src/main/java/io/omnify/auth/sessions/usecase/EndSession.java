package io.omnify.auth.sessions.usecase;

import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.port.Revocations;
import io.omnify.auth.sessions.port.Sessions;
import java.time.Duration;
import java.time.InstantSource;

/** Ends a session before its time, everywhere: its refresh token at once, its access tokens by announcement. */
public final class EndSession {
    /** Longer than any access token lives; after that an announcement is of no use. */
    private static final Duration WORTH_ANNOUNCING = Duration.ofMinutes(20);

    private static final Duration WORTH_KEEPING = Duration.ofDays(7);
    private static final int BATCH = 200;

    private final Sessions sessions;
    private final Revocations revocations;
    private final InstantSource clock;

    public EndSession(Sessions sessions, Revocations revocations, InstantSource clock) {
        this.sessions = sessions;
        this.revocations = revocations;
        this.clock = clock;
    }

    public void handle(Session session, Session.Reason reason) {
        if (session.isRevoked()) return;
        sessions.end(session.end(reason, clock.instant()));
        announce(session.id());
    }

    /** Makes up for announcements that failed or that a crash cut off. */
    public void announceMissed() {
        sessions.unannounced(clock.instant().minus(WORTH_ANNOUNCING), BATCH).forEach(this::announce);
    }

    public void forgetLongOver() {
        sessions.forgetOver(clock.instant().minus(WORTH_KEEPING));
    }

    private void announce(SessionId id) {
        if (revocations.announce(RevokedAccess.ofSession(id, clock.instant()))) sessions.announced(id);
    }
}
