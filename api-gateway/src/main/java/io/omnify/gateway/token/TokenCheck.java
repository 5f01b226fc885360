package io.omnify.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.token.Verdict.Accepted;
import io.omnify.gateway.token.Verdict.Refused;
import io.omnify.gateway.token.Verdict.Undecidable;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * Decides about access tokens before any service hears of the request. What was verified once is remembered under the
 * hash of the token until it expires, because a signature costs more than everything else the door does.
 */
@Singleton
public final class TokenCheck {
    private static final int LONGEST = 8192;
    private final SigningKeys keys;
    private final AccessTokens accessTokens;
    private final Cache<String, Identity> verified;

    TokenCheck(SigningKeys keys, GatewayConfig config) {
        this.keys = keys;
        this.accessTokens =
                new AccessTokens(config.token().issuer(), config.token().audience());
        this.verified = Caffeine.newBuilder()
                .maximumSize(config.token().cachedTokens())
                .expireAfter(Expiry.<String, Identity>creating((hash, identity) -> left(identity)))
                .build();
        keys.onRemoval(verified::invalidateAll);
    }

    public Future<Verdict> verify(String token) {
        if (token.length() > LONGEST) return refused("too long");
        var hash = hash(token);
        var known = verified.getIfPresent(hash);
        if (known != null && known.expiresAt().isAfter(InstantSource.system().instant()))
            return Future.succeededFuture(new Accepted(known));
        var keyId = keyId(token);
        if (keyId.isEmpty()) return refused("no RS256 token with a key id");
        return keys.find(keyId.get()).map(key -> decide(hash, token, key));
    }

    private Verdict decide(String hash, String token, Optional<PublicKey> key) {
        if (key.isEmpty()) return keys.known() ? new Refused("unknown key") : new Undecidable();
        var verdict = accessTokens.read(token, key.get());
        if (verdict instanceof Accepted(var identity)) verified.put(hash, identity);
        return verdict;
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

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
