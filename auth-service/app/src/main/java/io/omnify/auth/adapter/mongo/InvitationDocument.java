package io.omnify.auth.adapter.mongo;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The stored form of an invitation; public only because the driver's record codec wants it. */
public record InvitationDocument(
        @BsonId String id,
        String org,
        String email,
        String role,
        String secretHash,
        String by,
        String status,
        Instant createdAt,
        Instant expiresAt,
        @Nullable String joining,
        @Nullable Instant claimedAt,
        List<OutboxMessage> outbox) {

    static InvitationDocument of(Invitation invitation, List<OutboxMessage> outbox) {
        var joining = invitation.joining();
        return new InvitationDocument(
                invitation.id(),
                invitation.org().value(),
                invitation.email().value(),
                invitation.role(),
                invitation.secretHash(),
                invitation.by(),
                invitation.status().code(),
                invitation.createdAt(),
                invitation.expiresAt(),
                joining == null ? null : joining.value(),
                null,
                outbox);
    }

    Invitation toDomain() {
        return new Invitation(
                id,
                new OrgId(org),
                new EmailAddress(email),
                role,
                secretHash,
                by,
                Invitation.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                createdAt,
                expiresAt,
                joining == null ? null : new UserId(joining));
    }
}
