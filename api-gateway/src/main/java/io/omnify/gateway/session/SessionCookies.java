package io.omnify.gateway.session;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.exchange.Exchange;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where a browser keeps its session: the tokens out of its scripts' reach, the CSRF token within. */
@Singleton
public final class SessionCookies {
    static final String ACCESS = "omnify_access";
    static final String REFRESH = "omnify_refresh";
    static final String CSRF = "omnify_csrf";
    private static final long LONGEST = Duration.ofDays(30).toSeconds();
    private static final String API = "/api";
    private final boolean alwaysSecure;

    SessionCookies(GatewayConfig config) {
        this.alwaysSecure = config.session().secureCookies();
    }

    Optional<String> access(Exchange exchange) {
        return value(exchange, ACCESS);
    }

    Optional<String> refresh(Exchange exchange) {
        return value(exchange, REFRESH);
    }

    /** The access token's cookie outlives the token: its session is still known when it has to be renewed. */
    List<String> hold(Exchange exchange, Tokens tokens, String csrfToken) {
        if (tokens.refreshToken() == null)
            return List.of(hidden(exchange, ACCESS, tokens.accessToken(), LONGEST), csrf(exchange, csrfToken, LONGEST));
        var age = tokens.refreshExpiresIn();
        return List.of(
                hidden(exchange, ACCESS, tokens.accessToken(), age),
                hidden(exchange, REFRESH, tokens.refreshToken(), age),
                csrf(exchange, csrfToken, age));
    }

    List<String> drop(Exchange exchange) {
        return List.of(hidden(exchange, ACCESS, "", 0), hidden(exchange, REFRESH, "", 0), csrf(exchange, "", 0));
    }

    String csrf(Exchange exchange, String token, long age) {
        return cookie(exchange, CSRF, token, age).setPath("/").encode();
    }

    private String hidden(Exchange exchange, String name, String value, long age) {
        return cookie(exchange, name, value, age).setPath(API).setHttpOnly(true).encode();
    }

    private Cookie cookie(Exchange exchange, String name, String value, long age) {
        return Cookie.cookie(name, value)
                .setMaxAge(age)
                .setSameSite(CookieSameSite.LAX)
                .setSecure(alwaysSecure || exchange.https());
    }

    private static Optional<String> value(Exchange exchange, String name) {
        return Optional.ofNullable(exchange.request().getCookie(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank());
    }
}
