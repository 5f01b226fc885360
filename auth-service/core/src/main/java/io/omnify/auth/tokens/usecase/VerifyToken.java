package io.omnify.auth.tokens.usecase;

import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.port.KeyStates;
import io.omnify.auth.tokens.port.TokenReader;
import java.time.InstantSource;
import java.util.Optional;

/** Tells whether an access token is good right now, the end of its session included. */
public final class VerifyToken {
    private final TokenReader reader;
    private final ManageSessions manageSessions;
    private final KeyStates keyStates;
    private final InstantSource clock;

    public VerifyToken(TokenReader reader, ManageSessions manageSessions, KeyStates keyStates, InstantSource clock) {
        this.reader = reader;
        this.manageSessions = manageSessions;
        this.keyStates = keyStates;
        this.clock = clock;
    }

    public Optional<AccessClaims> handle(String token) {
        return reader.read(token, clock.instant()).filter(this::isAlive);
    }

    private boolean isAlive(AccessClaims claims) {
        return switch (claims) {
            case AccessClaims.OfUser user ->
                SessionId.isValid(user.session()) && manageSessions.isAlive(new SessionId(user.session()));
            case AccessClaims.OfService _ -> true;
            case AccessClaims.OfKey key -> keyStates.isAlive(key.org(), key.key(), clock.instant());
        };
    }
}
