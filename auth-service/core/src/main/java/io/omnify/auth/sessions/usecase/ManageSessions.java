package io.omnify.auth.sessions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.port.Sessions;
import java.time.InstantSource;
import java.util.List;

/** Lets people see where they are signed in and end what they do not recognise. */
public final class ManageSessions {
    private static final int ALL = 1000;

    private final Sessions sessions;
    private final EndSession endSession;
    private final InstantSource clock;

    public ManageSessions(Sessions sessions, EndSession endSession, InstantSource clock) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.clock = clock;
    }

    public List<Session> list(OrgId org, UserId user) {
        return sessions.alive(org, user, clock.instant(), ALL);
    }

    /** Whether access tokens of this session are still to be believed. */
    public boolean isAlive(SessionId id) {
        return sessions.holdingToken(id)
                .filter(session -> !session.isOver(clock.instant()))
                .isPresent();
    }

    public void end(OrgId org, UserId user, SessionId id, Session.Reason reason) {
        var own = list(org, user).stream().filter(session -> session.id().equals(id));
        var session = own.findFirst().orElseThrow(() -> new Refused(new Refusal.NotFound("session")));
        endSession.handle(session, reason);
    }

    public void endOthers(OrgId org, UserId user, SessionId kept, Session.Reason reason) {
        list(org, user).stream()
                .filter(session -> !session.id().equals(kept))
                .forEach(session -> endSession.handle(session, reason));
    }
}
