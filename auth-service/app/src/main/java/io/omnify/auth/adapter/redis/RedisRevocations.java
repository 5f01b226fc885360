package io.omnify.auth.adapter.redis;

import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.port.Revocations;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Appends to a Redis stream that every gateway follows; what leaves it is older than any access token lives. */
@Singleton
public final class RedisRevocations implements Revocations {
    private static final Logger LOG = Logger.getLogger(RedisRevocations.class);
    private static final String STREAM = "omnify:revocations";
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final RedisDataSource redis;
    private final InstantSource clock;

    public RedisRevocations(RedisDataSource redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public boolean announce(RevokedAccess revoked) {
        try {
            append(revoked);
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("revocation not announced yet kind=%s reason=%s", revoked.kind(), e.getMessage());
            return false;
        }
    }

    private void append(RevokedAccess revoked) {
        var oldest = Long.toString(clock.instant().minus(KEPT).toEpochMilli());
        var kind = revoked.kind().code();
        var before = Long.toString(revoked.before().toEpochMilli());
        redis.execute("XADD", STREAM, "MINID", "~", oldest, "*", "kind", kind, "id", revoked.id(), "before", before);
    }
}
