package io.omnify.agent.adapter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.omnify.agent.shared.domain.Json;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes one call to one address, never follows where it points, and reads no more than a step may hold. */
public final class WebCalls {
    private static final int LARGEST = 192 * 1024;
    private static final String HIDDEN = "***";
    private static final int CONNECT_MS = 5_000;
    private static final List<String> SHOWN = List.of("content-type", "location", "etag", "retry-after");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([\\w.:+-]{1,40})");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final HttpClient client;

    public WebCalls(Vertx vertx) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MS)
                .setKeepAlive(false) // a kept connection may be dead: what was sent on it would be uncertain
                .setDecompressionSupported(false));
    }

    /** No connection came about, so nothing was asked. */
    static final class NotConnected extends Exception {
        private static final long serialVersionUID = 1L;

        NotConnected(@Nullable Throwable cause) {
            super(cause);
        }
    }

    /** The host's answer as far as it was read. */
    record WebAnswer(int status, Map<String, @Nullable Object> headers, byte[] body, boolean truncated) {
        /** @param secrets what was sent along and must not come back by an echo */
        Map<String, @Nullable Object> output(List<String> secrets) {
            var shown = new LinkedHashMap<String, @Nullable Object>();
            headers.forEach((name, value) -> shown.put(name, without(secrets, String.valueOf(value))));
            return Json.object("status", status, "headers", shown, "body", content(secrets), "truncated", truncated);
        }

        private static String without(List<String> secrets, String text) {
            var clean = text;
            for (var secret : secrets)
                clean = clean.replace(secret, HIDDEN)
                        .replace(secret.replace("\\", "\\\\").replace("\"", "\\\""), HIDDEN);
            return clean;
        }

        boolean isMove() {
            return status >= 300 && status < 400 && headers.get("location") != null;
        }

        @Nullable
        Duration retryAfter() {
            var after = String.valueOf(headers.get("retry-after"));
            return after.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(after)) : null;
        }

        /** As the host names it, if it names one that is known. */
        private Charset charset() {
            var named = CHARSET.matcher(String.valueOf(headers.get("content-type")));
            try {
                return named.find() ? Charset.forName(named.group(1)) : UTF_8;
            } catch (IllegalArgumentException e) {
                return UTF_8;
            }
        }

        private @Nullable Object content(List<String> secrets) {
            if (body.length == 0) return null;
            var text = without(secrets, new String(body, charset()));
            boolean json = String.valueOf(headers.get("content-type")).contains("json");
            try {
                return json && !truncated ? JSON.readValue(text, Object.class) : text;
            } catch (JsonProcessingException e) {
                return text;
            }
        }
    }

    WebAnswer call(WebRequest request, InetAddress address, Duration limit)
            throws InterruptedException, NotConnected, ExecutionException, TimeoutException {
        long end = System.nanoTime() + limit.toNanos();
        var connected = connect(request, address, end);
        try {
            var answered = new CompletableFuture<WebAnswer>();
            connected
                    .response()
                    .onFailure(answered::completeExceptionally)
                    .onSuccess(response -> read(response, answered));
            var _ = request.body() == null ? connected.send() : connected.send(body(request));
            return answered.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            var _ = connected.reset();
            throw e;
        }
    }

    private HttpClientRequest connect(WebRequest request, InetAddress address, long end)
            throws InterruptedException, NotConnected {
        try {
            return await(client.request(options(request, address)), end);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotConnected(e.getCause());
        }
    }

    private static RequestOptions options(WebRequest request, InetAddress address) {
        var options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(request.port(), address.getHostAddress()))
                .setHost(request.uri().getHost())
                .setPort(request.port())
                .setSsl(request.secure())
                .setMethod(HttpMethod.valueOf(request.method()))
                .setURI(request.pathAndQuery())
                .setFollowRedirects(false);
        request.headers().forEach(options::putHeader);
        if (request.body() != null && !request.headers().containsKey("Content-Type"))
            options.putHeader("Content-Type", request.body() instanceof String ? "text/plain" : "application/json");
        return options;
    }

    private static Buffer body(WebRequest request) {
        try {
            return request.body() instanceof String text
                    ? Buffer.buffer(text)
                    : Buffer.buffer(JSON.writeValueAsBytes(request.body()));
        } catch (JsonProcessingException e) {
            throw new WebRequest.NotPossible("body is not JSON");
        }
    }

    private static void read(HttpClientResponse response, CompletableFuture<WebAnswer> answered) {
        var body = Buffer.buffer();
        var headers = new LinkedHashMap<String, @Nullable Object>();
        for (var name : SHOWN) if (response.getHeader(name) != null) headers.put(name, response.getHeader(name));
        response.exceptionHandler(answered::completeExceptionally);
        response.endHandler(
                _ -> answered.complete(new WebAnswer(response.statusCode(), headers, body.getBytes(), false)));
        response.handler(part -> {
            body.appendBuffer(part);
            if (body.length() <= LARGEST) return;
            answered.complete(new WebAnswer(response.statusCode(), headers, body.getBytes(0, LARGEST), true));
            var _ = response.request().reset();
        });
    }

    private static <T> T await(Future<T> future, long end)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.toCompletionStage().toCompletableFuture().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
}
