package io.omnify.platform.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One connection that all requests share: Redis answers in order, so commands are pipelined instead of each waiting for
 * a connection of a pool. A broken connection is replaced with the next command.
 */
public final class SharedConnection {
    private final Redis redis;
    private final AtomicReference<@Nullable Future<RedisConnection>> current = new AtomicReference<>();

    public SharedConnection(Redis redis) {
        this.redis = redis;
    }

    public CompletionStage<Response> send(Request request) {
        return connection()
                .compose(connection -> connection.send(request))
                .toCompletionStage()
                .thenApply(SharedConnection::present);
    }

    private static Response present(@Nullable Response answer) {
        return Objects.requireNonNull(answer);
    }

    /** For a connection that no longer answers; the next command opens another. */
    void replace() {
        var known = current.getAndSet(null);
        if (known != null) known.onSuccess(RedisConnection::close);
    }

    private Future<RedisConnection> connection() {
        var known = current.get();
        if (known != null && !known.failed()) return known;
        var fresh = redis.connect();
        if (!current.compareAndSet(known, fresh)) {
            fresh.onSuccess(RedisConnection::close);
            return connection();
        }
        return fresh.onSuccess(connection -> forgetWhenBroken(fresh, connection));
    }

    private void forgetWhenBroken(Future<RedisConnection> future, RedisConnection connection) {
        connection.exceptionHandler(broken -> current.compareAndSet(future, null));
        connection.endHandler(ended -> current.compareAndSet(future, null));
    }
}
