package io.omnify.gateway.limit;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.proxy.Route;
import io.omnify.gateway.token.Identity;
import io.omnify.platform.redis.Admission;
import io.omnify.platform.redis.Limit;
import io.omnify.platform.redis.RateLimiter;
import io.omnify.platform.redis.SharedConnection;
import io.vertx.redis.client.Redis;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * How often one address, one user or key, and one organisation may ask, in all and for each class of routes; whoever is
 * not known yet is counted by address alone, and more strictly where passwords can be guessed.
 */
@Singleton
public final class Limits {
    private final RateLimiter limiter;
    private final GatewayConfig.LimitsConfig config;
    private final Map<String, Integer> classes;

    Limits(Redis redis, GatewayConfig config) {
        this.config = config.limits();
        this.classes = new HashMap<>(this.config.classes());
        this.limiter = new RateLimiter(new SharedConnection(redis), InstantSource.system(), this.config.timeout());
    }

    /** Of a request that goes to a service. */
    public CompletionStage<Admission> admit(String address, Route route, Optional<Identity> identity) {
        var limits = limits(address, route.guarded(), identity);
        route.limitClass().ifPresent(name -> {
            var who = identity.map(known -> "org:" + known.organization()).orElse("address:" + address);
            var most = classes.get(name);
            if (most != null) limits.add(new Limit("class:" + name + ":" + who, most, config.window()));
        });
        return take(limits);
    }

    /** Of a request the door answers itself. */
    public CompletionStage<Admission> admit(String address, boolean guarded, Optional<Identity> identity) {
        return take(limits(address, guarded, identity));
    }

    /** The refusal of an address that is known to have asked too much, before anybody looks at what it sent. */
    public Optional<Admission> overdrawn(String address) {
        if (!config.enabled()) return Optional.empty();
        return limiter.usedUp(new Limit("address:" + address, config.address(), config.window()));
    }

    private CompletionStage<Admission> take(List<Limit> limits) {
        return config.enabled() ? limiter.take(limits) : CompletableFuture.completedFuture(unlimited(limits));
    }

    private static Admission unlimited(List<Limit> limits) {
        var first = limits.getFirst();
        var standing = new Admission.Standing(first, first.requests(), first.window());
        return new Admission(true, Duration.ZERO, false, standing);
    }

    private List<Limit> limits(String address, boolean guarded, Optional<Identity> identity) {
        var limits = new ArrayList<Limit>(5);
        limits.add(new Limit("address:" + address, config.address(), config.window()));
        if (guarded) limits.add(new Limit("credentials:" + address, config.credentials(), config.window()));
        if (identity.isPresent()) {
            var known = identity.get();
            limits.add(new Limit("user:" + known.organization() + ":" + known.subject(), most(known), config.window()));
            limits.add(new Limit("org:" + known.organization(), config.organization(), config.window()));
        }
        return limits;
    }

    private int most(Identity identity) {
        return identity.requestsPerMinute().orElse(identity.key().isPresent() ? config.key() : config.user());
    }
}
