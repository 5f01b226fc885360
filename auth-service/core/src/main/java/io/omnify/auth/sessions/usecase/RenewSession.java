package io.omnify.auth.sessions.usecase;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionLifetime;
import io.omnify.auth.sessions.port.Sessions;
import java.time.Instant;
import java.time.InstantSource;

/** Exchanges a refresh token for the next one, and ends the session when an old one turns up again. */
public final class RenewSession {
    private final Sessions sessions;
    private final EndSession endSession;
    private final Randomness randomness;
    private final InstantSource clock;

    public RenewSession(Sessions sessions, EndSession endSession, Randomness randomness, InstantSource clock) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.randomness = randomness;
        this.clock = clock;
    }

    /** @param sentAt when the request arrived, which tells a lost race from the reuse of an old token */
    public OpenedSession handle(String tokenText, Client client, Instant sentAt) {
        var token = RefreshToken.parse(tokenText).orElseThrow(RenewSession::invalid);
        var session = sessions.holdingToken(token.session()).orElseThrow(RenewSession::invalid);
        if (!session.issued(token) || session.isOver(clock.instant())) throw invalid();
        if (!session.accepts(token)) throw refuseOld(token, session, sentAt);
        var next = token.next(randomness.bytes(RefreshToken.SECRET_BYTES));
        var renewed = session.renewed(next, client, SessionLifetime.STANDARD, clock.instant());
        if (!sessions.renew(session, renewed)) throw invalid();
        return new OpenedSession(renewed, next);
    }

    private Refused refuseOld(RefreshToken token, Session session, Instant sentAt) {
        if (session.outran(token, sentAt)) return invalid();
        endSession.handle(session, Session.Reason.REFRESH_TOKEN_REUSED);
        return new Refused(new Refusal.RefreshTokenReused());
    }

    private static Refused invalid() {
        return new Refused(new Refusal.InvalidRefreshToken());
    }
}
