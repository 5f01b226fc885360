package io.omnify.auth.adapter.mongo;

import io.omnify.auth.sessions.domain.Session;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;

/** What the audit trail learns of sessions. */
@Singleton
public final class SessionTrail {
    private static final String TARGET = "session";

    private final Audit audit;

    public SessionTrail(Audit audit) {
        this.audit = audit;
    }

    OutboxMessage opened(Session session) {
        var after = Map.of(
                "user_id", session.user().value(), "methods", session.proof().methods());
        return audit.entry(
                session.org(),
                owner(session),
                "session.opened",
                TARGET,
                session.id().value(),
                null,
                after);
    }

    OutboxMessage ended(Session session) {
        var reason = Objects.requireNonNull(session.revocation()).reason();
        var after = Map.of("user_id", session.user().value(), "reason", reason.code());
        var id = session.id().value();
        return switch (reason) {
            case REFRESH_TOKEN_REUSED ->
                audit.entry(session.org(), Actor.system("sessions"), "session.hijack_ended", TARGET, id, null, after);
            case PASSWORD_RESET -> audit.entry(session.org(), owner(session), "session.ended", TARGET, id, null, after);
            case LOGOUT, REVOKED, PASSWORD_CHANGED, MEMBERSHIP_ENDED ->
                audit.entry(session.org(), "session.ended", TARGET, id, null, after);
        };
    }

    /** Nobody is signed in yet when a session opens. */
    private static Actor owner(Session session) {
        return new Actor(Actor.Type.USER, session.user().value());
    }
}
