package io.omnify.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body on its way to a service, counted but never held: too much of it ends the stream with a failure. */
final class LimitedBody implements ReadStream<Buffer> {
    /** The body turned out to be longer than its route allows. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private final long limit;
    private final Runnable whenSent;
    private @Nullable Handler<Throwable> failed;
    private long seen;
    private boolean over;

    LimitedBody(ReadStream<Buffer> body, long limit, Runnable whenSent) {
        this.body = body;
        this.limit = limit;
        this.whenSent = whenSent;
    }

    boolean over() {
        return over;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> take(chunk, handler));
        return this;
    }

    private void take(Buffer chunk, Handler<Buffer> next) {
        if (over) return;
        seen += chunk.length();
        over = seen > limit;
        if (!over) next.handle(chunk);
        else if (failed != null) failed.handle(new TooLarge());
    }

    @Override
    public LimitedBody pause() {
        body.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        body.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            whenSent.run();
                            if (!over) handler.handle(end);
                        });
        return this;
    }
}
