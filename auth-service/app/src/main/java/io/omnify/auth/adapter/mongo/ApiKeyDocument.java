package io.omnify.auth.adapter.mongo;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.UserId;
import io.omnify.auth.keys.domain.ApiKey;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The stored form of an API key; public only because the driver's record codec wants it. */
public record ApiKeyDocument(
        @BsonId String id,
        String org,
        String name,
        String prefix,
        String hash,
        @Nullable String formerHash,
        @Nullable Instant formerUntil,
        List<String> permissions,
        String createdBy,
        int requestsPerMinute,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        List<OutboxMessage> outbox) {

    static ApiKeyDocument of(ApiKey key, List<OutboxMessage> outbox) {
        var former = key.former();
        return new ApiKeyDocument(
                key.id(),
                key.org().value(),
                key.name(),
                key.secret().prefix(),
                key.secret().hash(),
                former == null ? null : former.hash(),
                former == null ? null : former.until(),
                key.permissions().stream().map(Permission::code).sorted().toList(),
                key.createdBy().value(),
                key.requestsPerMinute(),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                outbox);
    }

    ApiKey toDomain() {
        return new ApiKey(
                id,
                new OrgId(org),
                name,
                new ApiKey.Secret(prefix, hash),
                formerHash == null || formerUntil == null ? null : new ApiKey.Former(formerHash, formerUntil),
                permissions.stream()
                        .flatMap(code -> Permission.ofCode(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                new UserId(createdBy),
                requestsPerMinute,
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt);
    }
}
