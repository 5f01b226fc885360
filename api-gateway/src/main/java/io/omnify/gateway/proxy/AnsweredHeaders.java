package io.omnify.gateway.proxy;

import java.util.List;

/** What a service says about itself or between hops, which is nobody's business outside. */
final class AnsweredHeaders {
    static final List<String> DROPPED = List.of(
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

    private AnsweredHeaders() {}
}
