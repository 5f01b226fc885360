package io.omnify.auth.keys.domain;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A long-lived secret with which a program acts in one organisation. Of the secret only a hash is kept; a key never may
 * more than the person who made it may at that moment.
 */
public record ApiKey(
        String id,
        OrgId org,
        String name,
        Secret secret,
        @Nullable Former former,
        Set<Permission> permissions,
        UserId createdBy,
        int requestsPerMinute,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {
    public static final String PREFIX = "key_";
    public static final int REQUESTS_PER_MINUTE = 600;

    /** How the key is recognised: the part that may be shown, and a hash of the whole. */
    public record Secret(String prefix, String hash) {}

    /** What was good before a rotation, and until when it still is. */
    public record Former(String hash, Instant until) {}

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    public boolean isAlive(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Whether a key of this hash opens anything. */
    public boolean accepts(String hash, Instant now) {
        if (!isAlive(now)) return false;
        return hash.equals(secret.hash())
                || former != null && hash.equals(former.hash()) && now.isBefore(former.until());
    }

    public ApiKey rotated(Secret next, Instant formerUntil) {
        return new ApiKey(
                id,
                org,
                name,
                next,
                new Former(secret.hash(), formerUntil),
                permissions,
                createdBy,
                requestsPerMinute,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt);
    }

    /** As people see it. */
    public String standing(Instant now) {
        if (revokedAt != null) return "revoked";
        if (!isAlive(now)) return "expired";
        return former != null && now.isBefore(former.until()) ? "expiring" : "active";
    }
}
