package io.omnify.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, for a thread that waits for each part of it. An answer that was read to its end leaves its
 * connection to the next; closing before that closes the connection too. All methods but {@code start} throw
 * {@link VendorFailure} when the answer fails.
 */
final class Exchange implements AutoCloseable {
    /** What may lie here unread before the server is made to wait. */
    private static final int MOST_UNREAD = 1024 * 1024;

    private static final int MOST_OF_AN_ERROR = 64 * 1024;
    private static final int LONGEST_END_MS = 200;

    private final Context context;
    private final LinkedBlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final AtomicInteger unread = new AtomicInteger();
    private boolean over; // as far as the reading thread knows

    private boolean ended; // these three are the event loop's alone
    private boolean closed;
    private @Nullable HttpClientRequest request;

    private sealed interface Part {}

    private record Head(int status, Map<String, String> headers) implements Part {}

    private record Piece(Buffer bytes) implements Part {}

    private record End(@Nullable Throwable failure) implements Part {}

    Exchange(Context context) {
        this.context = context;
    }

    /** On the event loop. */
    void start(HttpClient client, RequestOptions options, @Nullable Buffer body) {
        try {
            client.request(options).onFailure(this::failed).onSuccess(opened -> send(opened, body));
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void send(HttpClientRequest opened, @Nullable Buffer body) {
        request = opened;
        opened.response().onFailure(this::failed).onSuccess(this::answered);
        if (closed) letGo();
        else if (body == null) opened.send().onFailure(this::failed);
        else opened.send(body).onFailure(this::failed);
    }

    private void answered(HttpClientResponse response) {
        var headers = new HashMap<String, String>();
        response.headers().forEach(header -> headers.putIfAbsent(header.getKey(), header.getValue()));
        parts.add(new Head(response.statusCode(), headers));
        response.exceptionHandler(this::failed);
        response.endHandler(_ -> ended(null));
        response.handler(piece -> {
            if (closed) return;
            if (unread.addAndGet(piece.length()) > MOST_UNREAD) response.pause();
            parts.add(new Piece(piece));
        });
    }

    private void failed(Throwable failure) {
        if (ended) return;
        ended(failure);
        if (request != null) request.reset();
    }

    private void ended(@Nullable Throwable failure) {
        ended = true;
        parts.add(new End(failure));
    }

    /**
     * What made the server wait is let through first: its end may be here already, and then the connection is another's
     * by now and not ours to close.
     */
    private void letGo() {
        closed = true;
        var begun = request;
        if (begun == null || ended) return;
        begun.response().onSuccess(HttpClientResponse::resume);
        context.runOnContext(_ -> {
            if (!ended) begun.reset();
        });
    }

    /** Waits for the answer to begin. */
    void awaitSuccess() throws InterruptedException {
        if (!(taken(parts.take()) instanceof Head(var status, var headers))) throw new IllegalStateException("no head");
        if (status >= 200 && status < 300) return;
        throw VendorFailure.status(status, headers, errorBody());
    }

    private String errorBody() throws InterruptedException {
        try {
            return new String(body(MOST_OF_AN_ERROR), UTF_8);
        } catch (VendorFailure unreadable) {
            return "";
        }
    }

    /** All that is left of the answer, which is refused when it is more than that. */
    byte[] body(int most) throws InterruptedException {
        var body = Buffer.buffer();
        for (var piece = next(); piece != null; piece = next()) {
            body.appendBytes(piece);
            if (body.length() > most) throw VendorFailure.unreadable("the answer is too large");
        }
        return body.getBytes();
    }

    /** The next bytes of the answer; null when it has come to its end. */
    byte @Nullable [] next() throws InterruptedException {
        return taken(parts.take()) instanceof Piece(var bytes) ? bytes.getBytes() : null;
    }

    private Part taken(Part part) {
        switch (part) {
            case Head _ -> {}
            case Piece(var bytes) -> read(bytes.length());
            case End(var failure) -> {
                over = true;
                if (failure != null) throw VendorCalls.failure(failure);
            }
        }
        return part;
    }

    private void read(int length) {
        int before = unread.getAndAdd(-length);
        if (before > MOST_UNREAD && before - length <= MOST_UNREAD) context.runOnContext(_ -> goOn());
    }

    private void goOn() {
        if (request != null && !ended) request.response().onSuccess(HttpClientResponse::resume);
    }

    /** Nothing more is wanted of the answer. Nobody waits for its end, which for a moment may come all the same. */
    void finish() {
        if (!over) context.runOnContext(_ -> endSoon());
        over = true;
    }

    private void endSoon() {
        if (!ended) context.owner().setTimer(LONGEST_END_MS, _ -> letGo());
    }

    @Override
    public void close() {
        if (!over) context.runOnContext(_ -> letGo());
    }
}
