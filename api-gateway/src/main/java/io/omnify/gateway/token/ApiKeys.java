package io.omnify.gateway.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.omnify.auth.api.ApiKeyText;
import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.proxy.Upstreams;
import io.omnify.gateway.token.Verdict.Accepted;
import io.omnify.gateway.token.Verdict.Refused;
import io.omnify.gateway.token.Verdict.Revoked;
import io.omnify.gateway.token.Verdict.Undecidable;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Exchanges an API key for a short-lived token of auth-service, which then stands for it behind the door. Typing errors
 * are told by the key's own checksum, known keys are remembered until shortly before their token ends, unknown ones for
 * a few seconds: however many requests carry a key, auth-service hears of it once.
 */
@Singleton
public final class ApiKeys {
    private static final Logger LOG = Logger.getLogger(ApiKeys.class);
    private static final String PREFIX = "omk_";
    private static final String PATH = "/internal/api-keys/resolve";
    private static final long TIMEOUT_MILLIS = 5000;
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(20);
    private static final Duration UNKNOWN = Duration.ofSeconds(5);
    private final Upstreams upstreams;
    private final TokenCheck tokens;
    private final String authorization;
    private final Map<ByteBuffer, Future<Verdict>> asking = new ConcurrentHashMap<>();
    private final Cache<ByteBuffer, Verdict> known;

    ApiKeys(Upstreams upstreams, TokenCheck tokens, GatewayConfig config) {
        this.upstreams = upstreams;
        this.tokens = tokens;
        var credentials = "api-gateway:" + config.serviceSecret().orElse("");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        this.known = Caffeine.newBuilder()
                .maximumSize(config.token().cachedKeys())
                .expireAfter(Expiry.<ByteBuffer, Verdict>creating((hash, verdict) -> lifetime(verdict)))
                .build();
    }

    /** Whether a credential is meant to be an API key. */
    public static boolean isOne(String credential) {
        return credential.startsWith(PREFIX);
    }

    public Future<Verdict> verify(String key, String address) {
        if (!ApiKeyText.isWellFormed(key)) return Future.succeededFuture(new Refused("not an API key"));
        var hash = Fingerprint.of(key);
        var before = known.getIfPresent(hash);
        if (before == null) return resolve(hash, key, address);
        if (!(before instanceof Accepted(var identity))) return Future.succeededFuture(before);
        return tokens.verify(identity.token()).compose(verdict -> {
            if (verdict instanceof Accepted) return Future.succeededFuture(before);
            known.invalidate(hash);
            // Its organisation or its rights have changed: the next token may be good, a revoked key has none.
            return resolve(hash, key, address);
        });
    }

    private Future<Verdict> resolve(ByteBuffer hash, String key, String address) {
        var fresh = asking.get(hash);
        if (fresh != null) return fresh;
        var asked = ask(key, address);
        asking.put(hash, asked);
        return asked.onComplete(done -> {
            asking.remove(hash, asked);
            if (done.succeeded() && !(done.result() instanceof Undecidable)) known.put(hash, done.result());
        });
    }

    private Future<Verdict> ask(String key, String address) {
        var body = new JsonObject().put("key", key).put("ip", address).toBuffer();
        return upstreams
                .open("auth-service", HttpMethod.POST, PATH)
                .compose(request -> upstreams.whole(
                        request.setTimeout(TIMEOUT_MILLIS)
                                .putHeader("Authorization", authorization)
                                .putHeader("Content-Type", "application/json"),
                        body,
                        (response, answer) -> read(response.statusCode(), answer)))
                .compose(answer -> answer)
                .otherwise(failure -> {
                    LOG.warnf("API key not resolvable reason=%s", failure.getMessage());
                    return new Undecidable();
                });
    }

    private Future<Verdict> read(int status, Buffer body) {
        if (status == 404) return Future.succeededFuture(new Refused("unknown API key"));
        if (status != 200) return Future.failedFuture("status " + status);
        var answer = new JsonObject(body);
        var perMinute = answer.getInteger("requests_per_minute", 0);
        return tokens.verify(answer.getString("access_token"))
                .map(verdict -> verdict instanceof Accepted(var identity)
                        ? new Accepted(identity.withRequestsPerMinute(perMinute))
                        : verdict instanceof Revoked ? verdict : new Undecidable());
    }

    private static Duration lifetime(Verdict verdict) {
        if (!(verdict instanceof Accepted(var identity))) return UNKNOWN;
        var left =
                Duration.between(java.time.Instant.now(), identity.expiresAt()).minus(BEFORE_IT_ENDS);
        return left.isNegative() ? Duration.ofSeconds(1) : left;
    }
}
