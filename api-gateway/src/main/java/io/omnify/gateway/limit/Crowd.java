package io.omnify.gateway.limit;

import io.omnify.gateway.GatewayConfig;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How many requests of one organisation may be under way at once. The next ones wait for their turn, a while and not too
 * many, so a flood queues up behind itself and the services stay free for everybody else. Streams of events, which last,
 * are counted apart and do not wait.
 */
@Singleton
public final class Crowd {
    private static final long PATIENCE_MILLIS = 5_000;
    private static final Future<Boolean> AT_ONCE = Future.succeededFuture(true);
    private static final Future<Boolean> NO_PLACE = Future.succeededFuture(false);
    private final Vertx vertx;
    private final int requests;
    private final int streams;
    private final int mostWaiting;
    private final Map<String, Line> lines = new ConcurrentHashMap<>();

    Crowd(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.requests = config.limits().concurrent();
        this.streams = config.limits().streams();
        this.mostWaiting = config.limits().waiting();
    }

    /** The requests of one organisation; only ever touched within the map's own lock. */
    private static final class Line {
        private final ArrayDeque<Promise<Boolean>> waiting = new ArrayDeque<>(0);
        private int running;
    }

    /** True when there is a place, now or in time; then it must be given back with {@link #leave}. */
    public Future<Boolean> enter(Context thread, String organization, boolean stream) {
        var answer = new AtomicReference<>(AT_ONCE);
        lines.compute(name(organization, stream), (_, known) -> {
            var line = known == null ? new Line() : known;
            if (line.running < (stream ? streams : requests)) line.running++;
            else answer.set(stream || line.waiting.size() >= mostWaiting ? NO_PLACE : await(thread, line));
            return line;
        });
        return answer.get();
    }

    public void leave(String organization, boolean stream) {
        var next = new AtomicReference<@Nullable Promise<Boolean>>();
        lines.computeIfPresent(name(organization, stream), (_, line) -> {
            next.set(line.waiting.poll());
            if (next.get() == null) line.running--;
            return line.running == 0 ? null : line;
        });
        var promise = next.get();
        // Somebody who gave up in this moment does not take the place with him.
        if (promise != null && !promise.tryComplete(true)) leave(organization, stream);
    }

    private Future<Boolean> await(Context thread, Line line) {
        var promise = ((ContextInternal) thread).<Boolean>promise();
        line.waiting.add(promise);
        var timer = vertx.setTimer(PATIENCE_MILLIS, late -> promise.tryComplete(false));
        return promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static String name(String organization, boolean stream) {
        return stream ? "stream:" + organization : organization;
    }
}
