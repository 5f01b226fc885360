package io.omnify.platform.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Makes the Redis clients before the scheduler starts: they are kept in a map that is not safe for threads, and a job
 * that made its client while the application made its own could break the start.
 */
@Singleton
public final class RedisFirst {
    private static final int BEFORE_THE_SCHEDULER = 1;

    void start(
            @Observes @Priority(BEFORE_THE_SCHEDULER) StartupEvent event,
            ReactiveRedisDataSource reactive,
            RedisDataSource blocking) {
        reactive.getRedis();
        blocking.getReactive();
    }
}
