package io.omnify.auth.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import java.time.Instant;
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
        String familyHash,
        String secretHash,
        @Nullable String previousHash,
        Instant renewedAt,
        Instant idleUntil,
        @Nullable String reason,
        @Nullable Instant revokedAt) {

    static SessionDocument of(Session session) {
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
                renewal.familyHash(),
                renewal.secretHash(),
                renewal.previousHash(),
                renewal.renewedAt(),
                renewal.idleUntil(),
                revocation == null ? null : revocation.reason().code(),
                revocation == null ? null : revocation.at());
    }

    Session toDomain() {
        return new Session(
                new SessionId(id),
                new UserId(user),
                new OrgId(org),
                new Client(address, userAgent),
                createdAt,
                endsAt,
                new Session.Renewal(familyHash, secretHash, previousHash, renewedAt, idleUntil),
                revocation());
    }

    private Session.@Nullable Revocation revocation() {
        if (reason == null || revokedAt == null) return null;
        return new Session.Revocation(Session.Reason.valueOf(reason.toUpperCase(Locale.ROOT)), revokedAt);
    }
}
