package io.omnify.gateway.proxy;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a service says about itself or between hops, which is nobody's business outside. */
final class AnsweredHeaders {
    private static final Set<String> DROPPED = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private static final List<String> NAMES = List.of(
            "Server",
            "X-Powered-By",
            "Via",
            "X-Runtime",
            "X-Generator",
            "Set-Cookie",
            "Set-Cookie2",
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade",
            // said by the door, for every answer alike
            "X-Request-Id",
            "Content-Security-Policy",
            "X-Frame-Options",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security",
            "X-RateLimit-Limit",
            "X-RateLimit-Remaining",
            "X-RateLimit-Reset",
            "Access-Control-Allow-Origin",
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Headers",
            "Access-Control-Allow-Methods",
            "Access-Control-Expose-Headers");

    static {
        DROPPED.addAll(NAMES);
    }

    private AnsweredHeaders() {}

    static void copy(MultiMap from, MultiMap to) {
        for (var header : from) if (!DROPPED.contains(header.getKey())) to.add(header.getKey(), header.getValue());
    }
}
