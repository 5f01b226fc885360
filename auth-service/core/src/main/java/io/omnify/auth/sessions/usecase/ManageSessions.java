package io.omnify.auth.sessions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.port.Sessions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Lets people see where they are signed in and end what they do not recognise. */
public final class ManageSessions {
    private static final int BATCH = 500;

    private final Sessions sessions;
    private final EndSession endSession;
    private final InstantSource clock;

    public ManageSessions(Sessions sessions, EndSession endSession, InstantSource clock) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.clock = clock;
    }

    /** Newest first, those older than {@code before} when given, at most {@code limit}. */
    public List<Session> list(OrgId org, UserId user, Optional<SessionId> before, int limit) {
        return sessions.alive(org, user, before, clock.instant(), limit);
    }

    /** For somebody who proves once more who they are, in a session of their own that is still alive. */
    public Session prove(OrgId org, UserId user, SessionId id, UnaryOperator<Proof> again) {
        var session = own(org, user, id);
        var proven = session.proven(again.apply(session.proof()));
        sessions.prove(id, proven.proof());
        return proven;
    }

    /** Whether access tokens of this session are still to be believed. */
    public boolean isAlive(SessionId id) {
        return sessions.holdingToken(id)
                .filter(session -> !session.isOver(clock.instant()))
                .isPresent();
    }

    public void end(OrgId org, UserId user, SessionId id, Session.Reason reason) {
        endSession.handle(own(org, user, id), reason);
    }

    /** The person's own session in this organisation, unless it is over. */
    public Session own(OrgId org, UserId user, SessionId id) {
        return sessions.holdingToken(id)
                .filter(session -> session.org().equals(org) && session.user().equals(user))
                .filter(session -> !session.isOver(clock.instant()))
                .orElseThrow(() -> new Refused(new Refusal.NotFound("session")));
    }

    /** For who is no longer to act in this organisation. */
    public void endAll(OrgId org, UserId user, Session.Reason reason) {
        endEach(() -> list(org, user, Optional.empty(), BATCH), Optional.empty(), reason);
    }

    /** In every organisation: whoever knew the old password may sit in any of them. */
    public void endEverywhere(UserId user, Optional<SessionId> kept, Session.Reason reason) {
        endEach(() -> sessions.aliveAnywhere(user, clock.instant(), BATCH), kept, reason);
    }

    public void endOthers(OrgId org, UserId user, SessionId kept, Session.Reason reason) {
        endEach(() -> list(org, user, Optional.empty(), BATCH), Optional.of(kept), reason);
    }

    /** Until none is left, however many somebody opened: whoever holds a thousand and one must not keep the last. */
    private void endEach(Supplier<List<Session>> alive, Optional<SessionId> kept, Session.Reason reason) {
        List<Session> others;
        do {
            others = alive.get().stream()
                    .filter(session -> kept.filter(session.id()::equals).isEmpty())
                    .toList();
            others.forEach(session -> endSession.handle(session, reason));
        } while (!others.isEmpty());
    }
}
