package io.omnify.gateway.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.omnify.platform.web.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Says no in the platform's one form, at any point before an answer has begun. */
@Singleton
public final class Problems {
    private static final long MOST_LEFT_OVER = 64L * 1024 * 1024;
    private static final long HANG_UP_MILLIS = 1_000;
    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    public void answer(Exchange exchange, int status, String code, String detail) {
        var response = exchange.context().response();
        if (response.closed() || response.ended()) return;
        if (response.headWritten()) {
            response.reset();
            return;
        }
        var title = HttpResponseStatus.valueOf(status).reasonPhrase();
        var problem = new Problem("/problems/" + code, title, status, code, detail, exchange.requestId(), List.of());
        response.setStatusCode(status).putHeader("Content-Type", Problem.MEDIA_TYPE);
        response.putHeader("Cache-Control", "no-store");
        if (!exchange.request().isEnded()) closeAfterwards(exchange);
        response.end(bytes(problem));
    }

    /** What is left of the body is thrown away, within reason, or the client would never look at the answer. */
    private static void closeAfterwards(Exchange exchange) {
        var request = exchange.request();
        if (hasBody(exchange)) exchange.context().response().putHeader("Connection", "close");
        var left = new AtomicLong(MOST_LEFT_OVER);
        request.handler(chunk -> {
            if (left.addAndGet(-chunk.length()) < 0) request.connection().close();
        });
        request.resume();
    }

    /** For a client that takes its time with what nobody wants any more: it has a moment to read why. */
    public void answerAndHangUp(Exchange exchange, int status, String code, String detail) {
        var request = exchange.request();
        answer(exchange, status, code, detail);
        exchange.context().vertx().setTimer(HANG_UP_MILLIS, late -> {
            if (request.version() != HttpVersion.HTTP_2) request.connection().close();
            else if (!request.isEnded()) request.response().reset();
        });
    }

    private static boolean hasBody(Exchange exchange) {
        var headers = exchange.request().headers();
        var length = headers.get("Content-Length");
        return headers.contains("Transfer-Encoding") || (length != null && !length.equals("0"));
    }

    private Buffer bytes(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
