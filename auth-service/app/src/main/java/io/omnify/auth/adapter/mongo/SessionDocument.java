package io.omnify.auth.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The stored form of a session; public only because the driver's record codec wants it. */
public record SessionDocument(
        @BsonId String id,
        String user,
        String org,
        String address,
        String userAgent,
        Instant createdAt,
        Instant endsAt,
        @Nullable Instant provenAt,
        @Nullable List<String> methods,
        String familyHash,
        String secretHash,
        @Nullable String previousHash,
        Instant renewedAt,
        Instant idleUntil,
        @Nullable Integer rivals,
        @Nullable String reason,
        @Nullable Instant revokedAt,
        @Nullable List<OutboxMessage> outbox) {

    static SessionDocument of(Session session, List<OutboxMessage> outbox) {
        var renewal = session.renewal();
        var revocation = session.revocation();
        return new SessionDocument(
                session.id().value(),
                session.user().value(),
                session.org().value(),
                session.client().address(),
                session.client().userAgent(),
                session.createdAt(),
                session.endsAt(),
                session.proof().at(),
                session.proof().methods(),
                renewal.familyHash(),
                renewal.secretHash(),
                renewal.previousHash(),
                renewal.renewedAt(),
                renewal.idleUntil(),
                renewal.rivals(),
                revocation == null ? null : revocation.reason().code(),
                revocation == null ? null : revocation.at(),
                outbox);
    }

    Session toDomain() {
        return new Session(
                new SessionId(id),
                new UserId(user),
                new OrgId(org),
                new Client(address, userAgent),
                createdAt,
                endsAt,
                proof(),
                new Session.Renewal(
                        familyHash, secretHash, previousHash, renewedAt, idleUntil, rivals == null ? 0 : rivals),
                revocation());
    }

    /** Sessions of old did not say; they began with a password. */
    private Proof proof() {
        if (provenAt == null || methods == null) return Proof.byPassword(createdAt);
        return new Proof(provenAt, methods);
    }

    private Session.@Nullable Revocation revocation() {
        if (reason == null || revokedAt == null) return null;
        return new Session.Revocation(Session.Reason.valueOf(reason.toUpperCase(Locale.ROOT)), revokedAt);
    }
}
