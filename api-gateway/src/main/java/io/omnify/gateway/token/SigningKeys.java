package io.omnify.gateway.token;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.proxy.Upstreams;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of auth-service, kept here so that no request waits for them. A key id not seen before is asked for
 * once, by however many requests carry it, and at most every two seconds, so that invented ids cost auth-service
 * nothing.
 */
@Singleton
public final class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String PATH = "/.well-known/jwks.json";
    private final Upstreams upstreams;
    private final Vertx vertx;
    private final Duration atMostEvery;
    private final Duration atLeastEvery;
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Runnable onRemoval = () -> {};
    private @Nullable Future<Boolean> fetching;
    private long fetchedAt = -1;

    SigningKeys(Upstreams upstreams, Vertx vertx, GatewayConfig config) {
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.atMostEvery = config.token().keysAtMostEvery();
        this.atLeastEvery = config.token().keysAtLeastEvery();
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(1, 1000, timer -> {
            if (!known() || age().compareTo(atLeastEvery) > 0) fetch();
        });
    }

    public boolean known() {
        return !keys.isEmpty();
    }

    /** Run when a key is gone: what was verified with it no longer counts. */
    void onRemoval(Runnable action) {
        onRemoval = action;
    }

    Future<Optional<PublicKey>> find(String id) {
        var known = keys.get(id);
        if (known != null) return Future.succeededFuture(Optional.of(known));
        return fetch().transform(done -> Future.succeededFuture(Optional.ofNullable(keys.get(id))));
    }

    private synchronized Future<Boolean> fetch() {
        if (fetching != null) return fetching;
        if (known() && age().compareTo(atMostEvery) < 0) return Future.succeededFuture(false);
        var fetch = upstreams.get("auth-service", PATH, Duration.ofSeconds(3)).map(this::take);
        fetching = fetch;
        return fetch.onComplete(done -> fetched(done.cause()));
    }

    private synchronized void fetched(@Nullable Throwable failure) {
        fetching = null;
        if (failure == null) fetchedAt = System.nanoTime();
        else LOG.debugf("signing keys not available reason=%s", failure.getMessage());
    }

    private synchronized Duration age() {
        return fetchedAt == -1 ? Duration.ofDays(1) : Duration.ofNanos(System.nanoTime() - fetchedAt);
    }

    private boolean take(Buffer body) {
        var fresh = new HashMap<String, PublicKey>();
        try {
            for (var key : new JsonWebKeySet(body.toString()).getJsonWebKeys())
                if (key instanceof RsaJsonWebKey rsa && rsa.getKeyId() != null)
                    fresh.put(rsa.getKeyId(), rsa.getRsaPublicKey());
        } catch (JoseException e) {
            throw new IllegalStateException("auth-service answered no key set", e);
        }
        var gone = !fresh.keySet().containsAll(keys.keySet());
        keys = Map.copyOf(fresh);
        if (gone) onRemoval.run();
        return true;
    }
}
