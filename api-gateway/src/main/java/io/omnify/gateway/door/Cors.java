package io.omnify.gateway.door;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lets the scripts of named other sites use the API with bearer tokens; cookies never leave our own origin. */
@Singleton
public final class Cors {
    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
    private static final String REQUEST_HEADERS = "Authorization, Content-Type, Accept, Idempotency-Key, If-Match, "
            + "If-None-Match, Last-Event-ID, Prefer, X-Request-Id, traceparent";
    private static final String RESPONSE_HEADERS = "ETag, Link, Location, Retry-After, X-Request-Id, "
            + "X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset";
    private final Set<String> origins;
    private final Problems problems;

    Cors(GatewayConfig config, Problems problems) {
        this.origins = new HashSet<>(config.cors().origins().orElse(List.of()));
        this.problems = problems;
    }

    /** True when the request was a preflight and has its answer. */
    boolean handled(Exchange exchange) {
        var request = exchange.request();
        var origin = request.getHeader("Origin");
        var allowed = origin != null && origins.contains(origin);
        if (origin != null && allowed) allow(exchange, origin);
        if (!request.method().equals(HttpMethod.OPTIONS)) return false;
        if (request.getHeader("Access-Control-Request-Method") != null && !allowed)
            problems.answer(exchange, 403, "origin-not-allowed", "Scripts of this origin may not call the API.");
        else
            exchange.context()
                    .response()
                    .setStatusCode(204)
                    .putHeader("Allow", METHODS)
                    .end();
        return true;
    }

    private static void allow(Exchange exchange, String origin) {
        var headers = exchange.context().response().headers();
        headers.set("Access-Control-Allow-Origin", origin);
        headers.add("Vary", "Origin");
        headers.set("Access-Control-Expose-Headers", RESPONSE_HEADERS);
        headers.set("Cross-Origin-Resource-Policy", "cross-origin");
        if (!exchange.request().method().equals(HttpMethod.OPTIONS)) return;
        headers.set("Access-Control-Allow-Methods", METHODS);
        headers.set("Access-Control-Allow-Headers", REQUEST_HEADERS);
        headers.set("Access-Control-Max-Age", "600");
    }
}
