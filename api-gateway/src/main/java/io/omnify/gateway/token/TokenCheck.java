package io.omnify.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.token.Verdict.Accepted;
import io.omnify.gateway.token.Verdict.Refused;
import io.omnify.gateway.token.Verdict.Revoked;
import io.omnify.gateway.token.Verdict.Undecidable;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Decides about access tokens before any service hears of the request. What was verified once is remembered under the
 * hash of the token until it expires, because a signature costs more than everything else the door does; whether it was
 * revoked since is looked up each time, in memory.
 */
@Singleton
public final class TokenCheck {
    private static final int LONGEST = 8192;
    private final SigningKeys keys;
    private final Revocations revocations;
    private final AccessTokens accessTokens;
    private final Cache<ByteBuffer, Identity> verified;

    TokenCheck(SigningKeys keys, Revocations revocations, GatewayConfig config) {
        this.keys = keys;
        this.revocations = revocations;
        this.accessTokens =
                new AccessTokens(config.token().issuer(), config.token().audience());
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.token().cachedTokens())
                .expireAfter(Expiry.<ByteBuffer, Identity>creating((hash, identity) -> left(identity)))
                .build();
        keys.onRemoval(verified::invalidateAll);
    }

    public Future<Verdict> verify(String token) {
        if (token.length() > LONGEST) return refused("too long");
        var hash = Fingerprint.of(token);
        var known = verified.getIfPresent(hash);
        if (known != null && known.expiresAt().toEpochMilli() > System.currentTimeMillis())
            return Future.succeededFuture(inForce(known));
        var keyId = keyId(token);
        if (keyId.isEmpty()) return refused("no RS256 token with a key id");
        return keys.find(keyId.get()).map(found -> switch (found) {
            case SigningKeys.Found.Key(var key) -> {
                var verdict = accessTokens.read(token, key);
                if (!(verdict instanceof Accepted(var identity))) yield verdict;
                verified.put(hash, identity);
                yield inForce(identity);
            }
            case SigningKeys.Found.NoSuchKey() -> new Refused("unknown key");
            case SigningKeys.Found.NobodyToAsk() -> new Undecidable();
        });
    }

    private Verdict inForce(Identity identity) {
        if (revocations.ended(identity)) return new Revoked(identity, true);
        return revocations.cover(identity) ? new Revoked(identity, false) : new Accepted(identity);
    }

    private static Future<Verdict> refused(String reason) {
        return Future.succeededFuture(new Refused(reason));
    }

    /** Reads nothing but algorithm and key id: a token that names its own key or key server is not asked for it. */
    private static Optional<String> keyId(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) return Optional.empty();
        try {
            var header = new JsonObject(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8));
            if (!"RS256".equals(header.getValue("alg"))) return Optional.empty();
            return header.getValue("kid") instanceof String id ? Optional.of(id) : Optional.empty();
        } catch (DecodeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Duration left(Identity identity) {
        var left = Duration.between(Instant.now(), identity.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
