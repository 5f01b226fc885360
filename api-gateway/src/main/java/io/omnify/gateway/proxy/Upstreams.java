package io.omnify.gateway.proxy;

import io.omnify.gateway.GatewayConfig;
import io.vertx.core.Context;
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

/**
 * Kept-alive connections to the services: a pool for every event loop, so that a request and its answer never change
 * threads. Streams of events have their own, which may be silent for as long as they like.
 */
@Singleton
public final class Upstreams {
    private static final int CONNECT_MILLIS = 2000;
    private static final int MOST_PER_LOOP = 256;
    private static final int MOST_STREAMS_PER_LOOP = 5000;
    private final Map<String, URI> services;
    private final Vertx vertx;
    private final int quietSeconds;
    private final Clients shared;
    private final ThreadLocal<Clients> ofLoop;

    private record Clients(HttpClient answers, HttpClient streams) {}

    Upstreams(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.services = new LinkedHashMap<>(config.services());
        var longest = config.routes().values().stream()
                .map(GatewayConfig.RouteConfig::timeout)
                .max(Duration::compareTo)
                .orElse(Duration.ofMinutes(1));
        this.quietSeconds = (int) longest.toSeconds() + 10;
        this.shared = clients();
        this.ofLoop = ThreadLocal.withInitial(this::clients);
    }

    private Clients clients() {
        var quiet = new HttpClientOptions(options())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(quietSeconds);
        return new Clients(
                vertx.createHttpClient(quiet, new PoolOptions().setHttp1MaxSize(MOST_PER_LOOP)),
                vertx.createHttpClient(options(), new PoolOptions().setHttp1MaxSize(MOST_STREAMS_PER_LOOP)));
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

    Future<HttpClientRequest> open(Route route, HttpMethod method, String uri, boolean events) {
        var clients = Context.isOnEventLoopThread() ? ofLoop.get() : shared;
        var target = target(route.service(), method, uri)
                .setConnectTimeout(Math.min(CONNECT_MILLIS, route.timeout().toMillis()));
        return (events ? clients.streams : clients.answers).request(target);
    }

    /** A request of the door itself, answered whole. */
    public Future<HttpClientRequest> open(String service, HttpMethod method, String uri) {
        return shared.answers.request(target(service, method, uri));
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
