package io.omnify.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What a service gets to see of a request's headers: nothing about identity that the door did not say itself. */
final class ForwardedHeaders {
    private static final Set<String> OURS = Set.of(
            "x-org-id",
            "x-organization-id",
            "x-tenant-id",
            "x-user-id",
            "x-user",
            "x-role",
            "x-roles",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "cf-connecting-ip",
            "x-remote-user",
            "remote-user",
            "forwarded",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override",
            "x-http-method",
            "x-method-override",
            "x-csrf-token",
            "x-api-key",
            "cookie",
            "cookie2",
            "authorization",
            "expect",
            "host",
            "via",
            // hop by hop
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");
    private static final List<String> PREFIXES = List.of("x-omnify-", "x-forwarded-", "x-auth-");
    private static final int MOST_REMEMBERED = 1000;
    private static final Map<String, Boolean> PASSES = new ConcurrentHashMap<>();

    private ForwardedHeaders() {}

    static void copy(MultiMap from, MultiMap to) {
        var named = namedByConnection(from);
        for (var header : from) {
            var name = header.getKey();
            if (passes(name) && (named.isEmpty() || !named.contains(name.toLowerCase(Locale.ROOT))))
                to.add(name, header.getValue());
        }
    }

    private static List<String> namedByConnection(MultiMap headers) {
        var connection = headers.getAll("connection");
        if (connection.isEmpty()) return List.of();
        return connection.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("content-length"))
                .toList();
    }

    private static boolean passes(String name) {
        var known = PASSES.get(name);
        if (known != null) return known;
        var lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
        var passes = !OURS.contains(lower) && PREFIXES.stream().noneMatch(lower::startsWith);
        if (PASSES.size() < MOST_REMEMBERED) PASSES.put(name, passes);
        return passes;
    }

    static void describe(MultiMap headers, HttpServerRequest request, String address, Optional<String> bearer) {
        headers.set("X-Forwarded-For", address);
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        var authority = request.authority();
        if (authority != null) headers.set("X-Forwarded-Host", authority.toString());
        bearer.ifPresent(value -> headers.set("Authorization", value));
    }
}
