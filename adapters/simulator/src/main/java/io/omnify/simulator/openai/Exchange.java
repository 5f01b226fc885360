package io.omnify.simulator.openai;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One HTTP exchange seen from a virtual thread: waits that end when the client leaves, and connections to cut. */
final class Exchange {
    private final RoutingContext context;
    private final CountDownLatch gone = new CountDownLatch(1);

    Exchange(RoutingContext context) {
        this.context = context;
        context.response().closeHandler(nothing -> gone.countDown());
    }

    /** The client went away before the answer did. */
    static final class ClientGone extends RuntimeException {
        private static final long serialVersionUID = 1;

        ClientGone() {
            super("the client is gone", null, false, false);
        }
    }

    String header(String name) {
        String value = context.request().getHeader(name);
        return value == null ? "" : value;
    }

    Call call(Duration latency) {
        var body = context.body().asString("UTF-8");
        var query = new LinkedHashMap<String, String>();
        context.queryParams().forEach(query::put);
        return new Call(
                context.request().method().name(),
                Objects.requireNonNullElse(context.request().path(), "/"),
                query,
                header("Authorization"),
                latency,
                body == null ? "" : body);
    }

    void pause(Duration time) {
        try {
            if (time.isPositive() && gone.await(time.toMillis(), TimeUnit.MILLISECONDS)) throw new ClientGone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClientGone();
        }
    }

    void head(int status, String contentType) {
        context.response().setStatusCode(status).putHeader("Content-Type", contentType);
    }

    void setHeader(String name, String value) {
        context.response().putHeader(name, value);
    }

    void beginStream() {
        context.response().putHeader("Cache-Control", "no-cache").setChunked(true);
    }

    void write(String text) {
        if (gone.getCount() == 0) throw new ClientGone();
        var _ = context.response().write(Buffer.buffer(text));
    }

    void end() {
        var _ = context.response().end();
    }

    void end(String text) {
        if (gone.getCount() == 0) throw new ClientGone();
        var _ = context.response().end(Buffer.buffer(text));
    }

    /** Announces the whole text, sends the half and closes the connection. */
    void cut(String text) {
        var whole = Buffer.buffer(text);
        context.response().putHeader("Content-Length", String.valueOf(whole.length()));
        context.response()
                .write(whole.slice(0, whole.length() / 2))
                .onComplete(sent -> context.request().connection().close());
    }

    void close() {
        var _ = context.request().connection().close();
    }
}
