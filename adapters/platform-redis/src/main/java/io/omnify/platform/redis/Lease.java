package io.omnify.platform.redis;

import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets one instance at a time do a job that all could do. A lease is a courtesy against double work, never a lock that
 * correctness depends on: what runs under it must be idempotent.
 */
@Singleton
public final class Lease {
    private final RedisDataSource redis;
    private final String owner = UUID.randomUUID().toString();

    public Lease(RedisDataSource redis) {
        this.redis = redis;
    }

    /** True when this instance holds the lease now, newly or still; it ends by itself after {@code ttl}. */
    public boolean tryAcquire(String name, Duration ttl) {
        var key = "omnify:lease:" + name;
        var set = redis.execute("SET", key, owner, "NX", "PX", Long.toString(ttl.toMillis()));
        if (set != null) return true;
        if (!owner.equals(redis.value(String.class).get(key))) return false;
        redis.key().pexpire(key, ttl);
        return true;
    }
}
