package io.omnify.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A body on its way to a service, looked at but never held: too much or too deep, it ends the stream with a failure. It
 * knows whether the client lets it come as fast as a body does, or keeps the service waiting on purpose.
 */
final class LimitedBody implements ReadStream<Buffer> {
    /** The body turned out to be longer than its route allows, or nested more deeply than anything of ours. */
    static final class NotAllowed extends RuntimeException {
        NotAllowed() {
            super("body not allowed", null, false, false);
        }
    }

    private static final long LEAST_PER_SECOND = 512;
    private final ReadStream<Buffer> body;
    private final long limit;
    private final Optional<JsonDepth> depth;
    private final Runnable whenSent;
    private @Nullable Handler<Throwable> failed;
    private long seen;
    private boolean over;
    private boolean deep;
    private boolean broken;
    private boolean held;
    private boolean paused;
    private boolean complete;
    private long seenBefore;

    LimitedBody(ReadStream<Buffer> body, long limit, Optional<JsonDepth> depth, Runnable whenSent) {
        this.body = body;
        this.limit = limit;
        this.depth = depth;
        this.whenSent = whenSent;
    }

    boolean over() {
        return over;
    }

    boolean deep() {
        return deep;
    }

    /** The client broke off or sent what is no body, which says nothing about the service. */
    boolean broken() {
        return broken;
    }

    /** Since the question before, the client could have sent and sent next to nothing. */
    boolean drips(long millis) {
        var came = seen - seenBefore;
        seenBefore = seen;
        var waited = held;
        held = paused;
        return !complete && !waited && came * 1000 < LEAST_PER_SECOND * millis;
    }

    boolean complete() {
        return complete;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(
                handler == null
                        ? null
                        : failure -> {
                            broken = true;
                            handler.handle(failure);
                        });
        return this;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> take(chunk, handler));
        return this;
    }

    private void take(Buffer chunk, Handler<Buffer> next) {
        if (over || deep) return;
        seen += chunk.length();
        over = seen > limit;
        deep = depth.isPresent() && depth.get().exceededBy(chunk);
        if (!over && !deep) next.handle(chunk);
        else if (failed != null) failed.handle(new NotAllowed());
    }

    @Override
    public LimitedBody pause() {
        held = true;
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        paused = false;
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        paused = false;
        body.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            complete = true;
                            whenSent.run();
                            if (!over && !deep) handler.handle(end);
                        });
        return this;
    }
}
