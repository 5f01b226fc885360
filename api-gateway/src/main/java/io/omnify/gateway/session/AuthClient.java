package io.omnify.gateway.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.proxy.Upstreams;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The door's own talk with auth-service, on behalf of a browser. */
@Singleton
final class AuthClient {
    private static final String SERVICE = "auth-service";
    private static final long TIMEOUT_MILLIS = 15_000;
    private final Upstreams upstreams;
    private final ObjectMapper json;

    AuthClient(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    Future<AuthAnswer> post(Exchange exchange, String path, Object body) {
        return ask(exchange, HttpMethod.POST, path, Optional.empty(), bytes(body));
    }

    /** As somebody who is signed in. */
    Future<AuthAnswer> post(Exchange exchange, String path, String accessToken, Object body) {
        return ask(exchange, HttpMethod.POST, path, Optional.of(accessToken), bytes(body));
    }

    Future<AuthAnswer> get(Exchange exchange, String path, String accessToken) {
        return ask(exchange, HttpMethod.GET, path, Optional.of(accessToken), Buffer.buffer());
    }

    Future<AuthAnswer> refresh(Exchange exchange, String refreshToken) {
        return post(exchange, "/api/auth/refresh", Map.of("refresh_token", refreshToken));
    }

    Future<AuthAnswer> logout(Exchange exchange, String accessToken, Optional<String> refreshToken) {
        var body = refreshToken
                .<Map<String, String>>map(token -> Map.of("refresh_token", token))
                .orElse(Map.of());
        return ask(exchange, HttpMethod.POST, "/api/auth/logout", Optional.of(accessToken), bytes(body));
    }

    <T> T read(AuthAnswer answer, Class<T> type) {
        try {
            return json.readValue(answer.body().getBytes(), type);
        } catch (IOException e) {
            throw new IllegalStateException("auth-service answered something unexpected", e);
        }
    }

    private Future<AuthAnswer> ask(
            Exchange exchange, HttpMethod method, String path, Optional<String> bearer, Buffer body) {
        return upstreams
                .open(SERVICE, method, path)
                .compose(request -> upstreams.whole(describe(exchange, request, bearer), body, AuthClient::answer));
    }

    private static HttpClientRequest describe(Exchange exchange, HttpClientRequest request, Optional<String> bearer) {
        request.setTimeout(TIMEOUT_MILLIS);
        request.putHeader("X-Request-Id", exchange.requestId()).putHeader("X-Forwarded-For", exchange.address());
        for (var name : new String[] {"User-Agent", "traceparent", "Accept-Language"}) {
            var value = exchange.request().getHeader(name);
            if (value != null) request.putHeader(name, value);
        }
        if (!request.getMethod().equals(HttpMethod.GET)) request.putHeader("Content-Type", "application/json");
        bearer.ifPresent(token -> request.putHeader("Authorization", "Bearer " + token));
        return request;
    }

    private static AuthAnswer answer(HttpClientResponse response, Buffer body) {
        return new AuthAnswer(
                response.statusCode(),
                Optional.ofNullable(response.getHeader("Content-Type")),
                Optional.ofNullable(response.getHeader("Retry-After")),
                body);
    }

    private Buffer bytes(Object body) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
