package io.omnify.gateway.door;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.proxy.Route;
import io.omnify.gateway.session.BrowserSessions;
import io.omnify.gateway.session.BrowserSessions.Standing;
import io.omnify.gateway.session.Csrf;
import io.omnify.gateway.token.ApiKeys;
import io.omnify.gateway.token.Identity;
import io.omnify.gateway.token.TokenCheck;
import io.omnify.gateway.token.Verdict;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out who is asking, by bearer token or by a browser's session, before any service hears of it. */
@Singleton
final class Entrance {
    private static final String SCHEME = "bearer ";
    private final TokenCheck tokenCheck;
    private final ApiKeys apiKeys;
    private final BrowserSessions sessions;
    private final Csrf csrf;

    Entrance(TokenCheck tokenCheck, ApiKeys apiKeys, BrowserSessions sessions, Csrf csrf) {
        this.tokenCheck = tokenCheck;
        this.apiKeys = apiKeys;
        this.sessions = sessions;
        this.csrf = csrf;
    }

    /** Who may be let through, or why not. */
    sealed interface Entry {
        /** Nobody asked for a token: what was sent goes on as it is. */
        record Open(Optional<String> authorization) implements Entry {}

        /** By a browser's session, or by a token or key. */
        record Known(Identity identity, boolean browser) implements Entry {}

        record Denied(int status, String code, String detail) implements Entry {}
    }

    static final Entry.Denied NO_TOKEN =
            new Entry.Denied(401, "authentication-required", "Send an access token, or sign in.");
    static final Entry.Denied BAD_TOKEN =
            new Entry.Denied(401, "token-not-valid", "The access token is not valid here.");
    static final Entry.Denied EXPIRED = new Entry.Denied(401, "token-expired", "The access token has expired.");
    private static final Entry.Denied REVOKED =
            new Entry.Denied(401, "token_revoked", "What this token stood for was revoked; get a new one.");
    static final Entry.Denied SESSION_OVER =
            new Entry.Denied(401, "session-ended", "This session has ended; sign in again.");
    private static final Entry.Denied UNDECIDABLE = new Entry.Denied(
            503, "authentication-unavailable", "Nobody can be authenticated right now; try again soon.");
    private static final Entry.Denied OTHER_SITE =
            new Entry.Denied(403, "cross-site-request", "Pages of other sites may not act with this session.");
    private static final Entry.Denied NO_CSRF_TOKEN =
            new Entry.Denied(403, "csrf-token-invalid", "Send the value of the omnify_csrf cookie as X-CSRF-Token.");

    Future<Entry> admit(Exchange exchange, Route route) {
        var authorization = credentials(exchange);
        if (route.open()) return Future.succeededFuture(new Entry.Open(authorization));
        if (authorization.isPresent()) return byToken(exchange, authorization.get());
        if (!sessions.present(exchange)) return Future.succeededFuture(NO_TOKEN);
        if (unsafe(exchange) && !csrf.fromOwnSite(exchange)) return Future.succeededFuture(OTHER_SITE);
        return sessions.resume(exchange).map(standing -> bySession(exchange, standing));
    }

    private static Optional<String> credentials(Exchange exchange) {
        var authorization = exchange.request().getHeader("Authorization");
        if (authorization != null) return Optional.of(authorization);
        return Optional.ofNullable(exchange.request().getHeader("X-API-Key")).map(key -> SCHEME + key);
    }

    private Future<Entry> byToken(Exchange exchange, String authorization) {
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Future.succeededFuture(NO_TOKEN);
        var credential = authorization.substring(SCHEME.length()).trim();
        var checked = ApiKeys.isOne(credential)
                ? apiKeys.verify(credential, exchange.address())
                : tokenCheck.verify(credential);
        return checked.map(verdict -> switch (verdict) {
            case Verdict.Accepted(var identity) -> new Entry.Known(identity, false);
            case Verdict.Expired _ -> EXPIRED;
            case Verdict.Revoked _ -> REVOKED;
            case Verdict.Refused _ -> BAD_TOKEN;
            case Verdict.Undecidable() -> UNDECIDABLE;
        });
    }

    private Entry bySession(Exchange exchange, Standing standing) {
        return switch (standing) {
            case Standing.None() -> NO_TOKEN;
            case Standing.Unknown() -> UNDECIDABLE;
            case Standing.Over() -> {
                sessions.forget(exchange);
                yield SESSION_OVER;
            }
            case Standing.Live(var identity) -> {
                if (!unsafe(exchange) || sessions.provenBy(exchange, identity)) yield new Entry.Known(identity, true);
                if (exchange.cookies().isEmpty()) sessions.remindOfCsrfToken(exchange, identity);
                yield NO_CSRF_TOKEN;
            }
        };
    }

    private static boolean unsafe(Exchange exchange) {
        return !Csrf.safe(exchange.request().method().name());
    }
}
