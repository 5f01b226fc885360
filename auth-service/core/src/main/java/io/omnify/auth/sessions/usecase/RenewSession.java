package io.omnify.auth.sessions.usecase;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Patience;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionLifetime;
import io.omnify.auth.sessions.port.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Exchanges a refresh token for the next one, and ends the session when an old one turns up again. Of many requests
 * with one token one wins. A client whose answer was lost comes back alone and soon, and gets another token; whoever
 * comes in a crowd has lost a race.
 */
public final class RenewSession {
    /** How long a request that comes late waits to see whether it is alone. */
    static final Duration SETTLE = Duration.ofMillis(400);

    private final Sessions sessions;
    private final EndSession endSession;
    private final Randomness randomness;
    private final Patience patience;
    private final InstantSource clock;

    public RenewSession(
            Sessions sessions, EndSession endSession, Randomness randomness, Patience patience, InstantSource clock) {
        this.sessions = sessions;
        this.endSession = endSession;
        this.randomness = randomness;
        this.patience = patience;
        this.clock = clock;
    }

    /** @param sentAt when the request arrived, which tells a lost race from the reuse of an old token */
    public OpenedSession handle(String tokenText, Client client, Instant sentAt) {
        var token = RefreshToken.parse(tokenText).orElseThrow(RenewSession::invalid);
        var session = sessions.holdingToken(token.session()).orElseThrow(RenewSession::invalid);
        if (!session.issued(token) || session.isOver(clock.instant())) throw invalid();
        if (!session.accepts(token)) return comeLate(token, session, client, sentAt);
        var next = next(token);
        var renewed = session.renewed(next, client, SessionLifetime.STANDARD, clock.instant());
        if (sessions.renew(session, renewed)) return new OpenedSession(renewed, next);
        sessions.countRival(token);
        throw invalid();
    }

    private OpenedSession comeLate(RefreshToken token, Session session, Client client, Instant sentAt) {
        var known = sessions.countRival(token).orElseThrow(() -> reused(session));
        if (known.wasGoodAt(sentAt)) throw invalid();
        if (!known.mayHaveLostTheAnswer(client, sentAt)) throw reused(session);
        patience.pause(SETTLE);
        var settled = sessions.holdingToken(token.session()).filter(later -> isAlone(later, token));
        var next = next(token);
        var again = settled.orElseThrow(RenewSession::invalid).renewedAgain(next);
        if (!sessions.renew(settled.get(), again)) throw invalid();
        return new OpenedSession(again, next);
    }

    private boolean isAlone(Session session, RefreshToken token) {
        return session.replaced(token) && session.renewal().rivals() == 1 && !session.isOver(clock.instant());
    }

    private Refused reused(Session session) {
        endSession.handle(session, Session.Reason.REFRESH_TOKEN_REUSED);
        return new Refused(new Refusal.RefreshTokenReused());
    }

    private RefreshToken next(RefreshToken token) {
        return token.next(randomness.bytes(RefreshToken.SECRET_BYTES));
    }

    private static Refused invalid() {
        return new Refused(new Refusal.InvalidRefreshToken());
    }
}
