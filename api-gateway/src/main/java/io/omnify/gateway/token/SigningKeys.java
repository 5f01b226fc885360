package io.omnify.gateway.token;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.proxy.Upstreams;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of auth-service, kept here so that no request waits for them. A key id not seen before is asked for
 * once, by however many requests carry it, and not more often than twice a second: those that come too early wait
 * for the next question, so invented ids cost auth-service nothing and a rotation costs nobody a refused request.
 */
@Singleton
public final class SigningKeys {
    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final String PATH = "/.well-known/jwks.json";
    private static final int MOST_WAITING = 2000;
    private static final long LOOK_MILLIS = 250;
    private final Upstreams upstreams;
    private final Vertx vertx;
    private final Duration atMostEvery;
    private final Duration atLeastEvery;
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Runnable onRemoval = () -> {};
    private @Nullable Future<Boolean> asking;
    private int waiting;
    private long fetchedAt = -1;

    SigningKeys(Upstreams upstreams, Vertx vertx, GatewayConfig config) {
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.atMostEvery = config.token().keysAtMostEvery();
        this.atLeastEvery = config.token().keysAtLeastEvery();
    }

    /** What is known about a key id. */
    sealed interface Found {
        record Key(PublicKey key) implements Found {}

        record NoSuchKey() implements Found {}

        /** Not known here, and auth-service does not answer. */
        record NobodyToAsk() implements Found {}
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(1, LOOK_MILLIS, timer -> {
            if (!known() || age().compareTo(atLeastEvery) > 0) ask();
        });
    }

    public boolean known() {
        return !keys.isEmpty();
    }

    /** Run when a key is gone: what was verified with it no longer counts. */
    void onRemoval(Runnable action) {
        onRemoval = action;
    }

    Future<Found> find(String id) {
        var known = keys.get(id);
        if (known != null) return Future.succeededFuture(new Found.Key(known));
        // Among a crowd of invented ids may be somebody with a new key: told to come back, not that it is bad.
        if (!mayWait()) return Future.succeededFuture(new Found.NobodyToAsk());
        return ask().map(answered -> {
            var now = keys.get(id);
            if (now != null) return new Found.Key(now);
            return answered ? new Found.NoSuchKey() : new Found.NobodyToAsk();
        });
    }

    private synchronized boolean mayWait() {
        return asking == null || ++waiting < MOST_WAITING;
    }

    /** The question under way or the next one; true when it was answered. */
    private synchronized Future<Boolean> ask() {
        if (asking != null) return asking;
        var promise = Promise.<Boolean>promise();
        asking = promise.future();
        var pause = known() ? atMostEvery.minus(age()).toMillis() : 0;
        if (pause <= 0) fetch(promise);
        else vertx.setTimer(pause, timer -> fetch(promise));
        return promise.future();
    }

    private void fetch(Promise<Boolean> promise) {
        upstreams
                .get("auth-service", PATH, Duration.ofSeconds(3))
                .map(this::take)
                .onComplete(done -> {
                    fetched(done.cause());
                    promise.complete(done.succeeded());
                });
    }

    private synchronized void fetched(@Nullable Throwable failure) {
        asking = null;
        waiting = 0;
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
