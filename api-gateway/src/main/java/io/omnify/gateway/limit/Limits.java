package io.omnify.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnify.gateway.GatewayConfig;
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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * How much one address and one organisation may ask for, and whether a session was ended. All of it is one question to
 * Redis. While Redis is away each gateway counts for itself, and a session is known to be ended only when this gateway
 * saw it ended before: its access tokens then live on until they expire, at most 15 minutes.
 */
@Singleton
public final class Limits {
    private static final Duration LONGEST_TOKEN = Duration.ofMinutes(20);
    private final RateLimiter limiter;
    private final GatewayConfig.LimitsConfig config;
    private final Cache<String, Boolean> ended = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(LONGEST_TOKEN)
            .build();

    Limits(Redis redis, GatewayConfig config) {
        this.config = config.limits();
        this.limiter = new RateLimiter(new SharedConnection(redis), InstantSource.system(), this.config.timeout());
    }

    /** The answer to one request; {@code ended} when its session was revoked. */
    public record Answer(Admission admission, boolean ended) {}

    public CompletionStage<Answer> admit(String address, boolean guarded, Optional<Identity> identity) {
        var session = identity.flatMap(Identity::session);
        return limiter.take(limits(address, guarded, identity), session.map(sid -> "omnify:revoked:session:" + sid))
                .thenApply(admission -> new Answer(admission, session.isPresent() && ended(session.get(), admission)));
    }

    private boolean ended(String session, Admission admission) {
        if (admission.watched()) ended.put(session, true);
        return admission.watched() || (!admission.shared() && ended.getIfPresent(session) != null);
    }

    private List<Limit> limits(String address, boolean guarded, Optional<Identity> identity) {
        var limits = new ArrayList<Limit>();
        limits.add(new Limit("address:" + address, config.address(), config.window()));
        if (guarded) limits.add(new Limit("credentials:" + address, config.credentials(), config.window()));
        identity.ifPresent(
                known -> limits.add(new Limit("org:" + known.organization(), config.organization(), config.window())));
        return limits;
    }
}
