package io.omnify.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
            "upgrade",
            "http2-settings");
    private static final Set<String> PREFIXES = Set.of("x-omnify-", "x-forwarded-", "x-auth-");

    private ForwardedHeaders() {}

    static void clean(MultiMap headers) {
        var named = headers.getAll("connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(name -> name.trim().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("transfer-encoding") && !name.equals("content-length"))
                .toList();
        for (var name : Set.copyOf(headers.names())) {
            var lower = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (OURS.contains(lower)
                    || named.contains(lower)
                    || PREFIXES.stream().anyMatch(lower::startsWith)) headers.remove(name);
        }
    }

    static void describe(MultiMap headers, HttpServerRequest request, String address, Optional<String> bearer) {
        headers.set("X-Forwarded-For", address);
        headers.set("X-Forwarded-Proto", String.valueOf(request.scheme()));
        var authority = request.authority();
        if (authority != null) headers.set("X-Forwarded-Host", authority.toString());
        bearer.ifPresent(value -> headers.set("Authorization", value));
    }
}
