package io.omnify.auth.sessions.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Instant;

/** What happened to a session that others must learn. */
public sealed interface SessionEvent {
    record Revoked(SessionId session, UserId user, OrgId org, Session.Reason reason, Instant at)
            implements SessionEvent {}
}
