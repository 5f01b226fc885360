package io.omnify.auth.adapter.rest;

import io.omnify.auth.keys.domain.ApiKey;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A key as people see it, with its text only right after it was made. */
@Schema(
        name = "ApiKey",
        requiredProperties = {
            "key_id",
            "name",
            "prefix",
            "permissions",
            "requests_per_minute",
            "status",
            "created_by",
            "created_at"
        })
record ApiKeyView(
        String keyId,
        String name,
        String prefix,
        List<String> permissions,
        int requestsPerMinute,

        @Schema(
                enumeration = {"active", "expiring", "revoked", "expired"},
                description = "expiring: rotated, and the old text still works")
        String status,

        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,

        @Schema(description = "the text itself, in the answer that made it and nowhere else") @Nullable
        String key) {
    static ApiKeyView of(ApiKey key, Instant now, @Nullable String text) {
        return new ApiKeyView(
                key.id(),
                key.name(),
                key.secret().prefix(),
                Permissions.write(key.permissions()),
                key.requestsPerMinute(),
                key.standing(now),
                key.createdBy().value(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                text);
    }

    /** Never the text: this ends up in logs. */
    @Override
    public String toString() {
        return "ApiKeyView[" + keyId + "]";
    }
}
