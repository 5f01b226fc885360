package io.omnify.auth.invitations.domain;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Asks the owner of one mailbox into one organisation with one role, once.
 *
 * @param role the code of the role, or the id of the organisation's own
 * @param by who invited: a person, or the subject of a key
 * @param joining who accepted; they are a member once {@code status} says so
 */
public record Invitation(
        String id,
        OrgId org,
        EmailAddress email,
        String role,
        String secretHash,
        String by,
        Status status,
        Instant createdAt,
        Instant expiresAt,
        @Nullable UserId joining) {
    public static final String PREFIX = "inv_";
    public static final Duration LIFETIME = Duration.ofDays(7);

    /** Where an invitation stands; {@code JOINING} is accepted by somebody whose membership is being stored. */
    public enum Status {
        PENDING,
        JOINING,
        ACCEPTED,
        REVOKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Invitation to(
            EmailAddress email, OrgId org, String role, String id, String secret, String by, Instant now) {
        return new Invitation(
                id, org, email, role, Sha256.hex(secret), by, Status.PENDING, now, now.plus(LIFETIME), null);
    }

    public boolean isOpen(Instant now) {
        return status == Status.PENDING && now.isBefore(expiresAt);
    }

    /** Whether the secret is the one that was mailed. */
    public boolean issued(InvitationToken token) {
        return Sha256.same(token.secretHash(), secretHash);
    }

    /** All that the token's signature vouches for. */
    public String promise() {
        return String.join("\n", id, org.value(), email.value(), role, secretHash, expiresAt.toString());
    }

    /** As people see it: what nobody accepted in time has expired. */
    public String standing(Instant now) {
        if (status == Status.PENDING && !now.isBefore(expiresAt)) return "expired";
        return status == Status.JOINING ? Status.ACCEPTED.code() : status.code();
    }

    public Invitation joinedBy(UserId user) {
        return new Invitation(id, org, email, role, secretHash, by, Status.JOINING, createdAt, expiresAt, user);
    }
}
