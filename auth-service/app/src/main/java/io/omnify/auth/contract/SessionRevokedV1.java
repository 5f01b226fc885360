package io.omnify.auth.contract;

import io.omnify.auth.sessions.domain.SessionEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;

/** The wire form, promised in docs/contracts/events/session.revoked.v1.json. */
public record SessionRevokedV1(
        String sessionId, String userId, String organizationId, String reason, Instant revokedAt) {
    public static final String TYPE = "session.revoked.v1";

    static OutboxMessage encode(String id, SessionEvent.Revoked event) {
        var org = event.org();
        var data = new SessionRevokedV1(
                event.session().value(),
                event.user().value(),
                org.value(),
                event.reason().code(),
                event.at());
        return OutboxMessage.of(id, TYPE, org.value(), org, event.at(), data);
    }
}
