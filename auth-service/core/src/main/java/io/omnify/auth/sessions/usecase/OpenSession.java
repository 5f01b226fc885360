package io.omnify.auth.sessions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.port.Ids;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.domain.SessionLifetime;
import io.omnify.auth.sessions.port.Sessions;
import java.time.InstantSource;

/** Begins a session for somebody whose identity has just been proven. */
public final class OpenSession {
    private final Sessions sessions;
    private final Ids ids;
    private final Randomness randomness;
    private final InstantSource clock;

    public OpenSession(Sessions sessions, Ids ids, Randomness randomness, InstantSource clock) {
        this.sessions = sessions;
        this.ids = ids;
        this.randomness = randomness;
        this.clock = clock;
    }

    public OpenedSession handle(UserId user, OrgId org, Client client, Proof proof) {
        var id = new SessionId(ids.next(SessionId.PREFIX));
        var token = RefreshToken.first(
                id, randomness.bytes(RefreshToken.FAMILY_BYTES), randomness.bytes(RefreshToken.SECRET_BYTES));
        var session = Session.open(token, user, org, client, proof, SessionLifetime.STANDARD, clock.instant());
        sessions.add(session);
        return new OpenedSession(session, token);
    }
}
