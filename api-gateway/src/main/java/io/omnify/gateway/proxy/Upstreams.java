package io.omnify.gateway.proxy;

import io.omnify.gateway.GatewayConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/** Kept-alive connections to the services; streams of events have their own, which may be silent for as long. */
@Singleton
public final class Upstreams {
    private static final int CONNECT_MILLIS = 2000;
    private final Map<String, URI> services;
    private final HttpClient client;
    private final HttpClient streaming;

    Upstreams(Vertx vertx, GatewayConfig config) {
        this.services = new LinkedHashMap<>(config.services());
        var longest = config.routes().values().stream()
                .map(GatewayConfig.RouteConfig::timeout)
                .max(Duration::compareTo)
                .orElse(Duration.ofMinutes(1));
        var quiet = new HttpClientOptions(options())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout((int) longest.toSeconds() + 10);
        this.client = vertx.createHttpClient(quiet, new PoolOptions().setHttp1MaxSize(512));
        this.streaming = vertx.createHttpClient(options(), new PoolOptions().setHttp1MaxSize(10_000));
    }

    private static HttpClientOptions options() {
        return new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setKeepAliveTimeout(55)
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false);
    }

    public Set<String> names() {
        return services.keySet();
    }

    Future<HttpClientRequest> open(String service, HttpMethod method, String uri, boolean events) {
        return (events ? streaming : client).request(target(service, method, uri));
    }

    /** A request of the door itself, answered whole. */
    public Future<HttpClientRequest> open(String service, HttpMethod method, String uri) {
        return open(service, method, uri, false);
    }

    /**
     * Sends the request and waits for all of the answer. Who reads the answer is settled before the request leaves, or a
     * fast answer would be over before anybody listened.
     */
    public <T> Future<T> whole(HttpClientRequest request, Buffer body, BiFunction<HttpClientResponse, Buffer, T> read) {
        var answer =
                request.response().compose(response -> response.body().map(content -> read.apply(response, content)));
        return request.end(body).compose(sent -> answer);
    }

    /** The body of a 200 answer; anything else is a failure. */
    public Future<Buffer> get(String service, String uri, Duration timeout) {
        return open(service, HttpMethod.GET, uri)
                .compose(request -> whole(request.setTimeout(timeout.toMillis()), Buffer.buffer(), Upstreams::ok));
    }

    private static Buffer ok(HttpClientResponse response, Buffer body) {
        if (response.statusCode() != 200) throw new IllegalStateException("status " + response.statusCode());
        return body;
    }

    private RequestOptions target(String service, HttpMethod method, String uri) {
        var base = services.get(service);
        if (base == null) throw new IllegalArgumentException("unknown service " + service);
        var tls = "https".equals(base.getScheme());
        var port = base.getPort() > 0 ? base.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(uri);
    }
}
