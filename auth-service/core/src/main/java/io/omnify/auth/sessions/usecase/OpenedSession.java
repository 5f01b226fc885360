package io.omnify.auth.sessions.usecase;

import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import java.time.Duration;

/** A session and the only copy of the refresh token that renews it next. */
public record OpenedSession(Session session, RefreshToken token) {
    /** How long the token may lie unused. */
    public Duration tokenLifetime() {
        return Duration.between(session.renewal().renewedAt(), session.renewal().idleUntil());
    }
}
