package io.omnify.auth.adapter.redis;

import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.port.EndedSessions;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Leaves the ids of ended sessions in Redis, where the gateway finds them, for as long as an access token may live. */
@Singleton
public final class RedisEndedSessions implements EndedSessions {
    private static final Logger LOG = Logger.getLogger(RedisEndedSessions.class);
    private static final String PREFIX = "omnify:revoked:session:";
    private static final Duration KEPT = Duration.ofMinutes(20);

    private final RedisDataSource redis;

    public RedisEndedSessions(RedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public boolean announce(SessionId id) {
        try {
            redis.value(String.class).psetex(PREFIX + id.value(), KEPT.toMillis(), "1");
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("session end not announced yet session=%s reason=%s", id, e.getMessage());
            return false;
        }
    }
}
