package io.omnify.auth.adapter.redis;

import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.port.Revocations;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Appends to a Redis stream that every gateway follows; what is in it is older than any access token lives, at most. An
 * ended session is left as a key of its own besides, for gateways that still look there.
 */
@Singleton
public final class RedisRevocations implements Revocations {
    private static final Logger LOG = Logger.getLogger(RedisRevocations.class);
    private static final String STREAM = "omnify:revocations";
    private static final String SESSION_PREFIX = "omnify:revoked:session:";
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration SESSION_KEPT = Duration.ofMinutes(20);

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
            if (revoked.kind() == RevokedAccess.Kind.SESSION)
                redis.value(String.class).psetex(SESSION_PREFIX + revoked.id(), SESSION_KEPT.toMillis(), "1");
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
