package io.omnify.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.token.Identity;
import io.omnify.gateway.token.TokenCheck;
import io.omnify.gateway.token.Verdict;
import io.omnify.gateway.token.Verdict.Accepted;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * Turns a browser's cookies into an identity. An access token that is over is renewed on the way, once for all requests
 * that arrive together and for those that still carry the old cookie shortly after: to auth-service a refresh token
 * used twice is a stolen one.
 */
@Singleton
public final class BrowserSessions {
    private static final String STANDING = Standing.class.getName();
    private final TokenCheck tokenCheck;
    private final AuthClient auth;
    private final SessionCookies cookies;
    private final Csrf csrf;
    private final Cache<String, Future<Renewal>> renewals;

    BrowserSessions(TokenCheck tokenCheck, AuthClient auth, SessionCookies cookies, Csrf csrf, GatewayConfig config) {
        this.tokenCheck = tokenCheck;
        this.auth = auth;
        this.cookies = cookies;
        this.csrf = csrf;
        this.renewals = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(config.session().refreshGrace())
                .build();
    }

    /** What the cookies are worth. */
    public sealed interface Standing {
        record None() implements Standing {}

        record Live(Identity identity) implements Standing {}

        /** The browser had cookies, but their session is over. */
        record Over() implements Standing {}

        record Unknown() implements Standing {}
    }

    private sealed interface Renewal {
        record Renewed(Tokens tokens, Identity identity) implements Renewal {}

        record Refused() implements Renewal {}
    }

    /** What the door found out about this request's cookies. */
    Standing standing(Exchange exchange) {
        var standing = exchange.context().<Standing>get(STANDING);
        return standing == null ? new Standing.None() : standing;
    }

    public void note(Exchange exchange, Standing standing) {
        exchange.context().put(STANDING, standing);
    }

    public boolean present(Exchange exchange) {
        return cookies.access(exchange).isPresent() || cookies.refresh(exchange).isPresent();
    }

    public Future<Standing> resume(Exchange exchange) {
        var access = cookies.access(exchange);
        var refresh = cookies.refresh(exchange);
        if (access.isEmpty()) return refresh.isEmpty() ? done(new Standing.None()) : renew(exchange, refresh.get());
        return tokenCheck.verify(access.get()).compose(verdict -> switch (verdict) {
            case Accepted(var identity) -> done(new Standing.Live(identity));
            case Verdict.Undecidable() -> done(new Standing.Unknown());
            case Verdict.Revoked(var _, var ended) when ended -> done(new Standing.Over());
            case Verdict.Expired _, Verdict.Revoked _, Verdict.Refused _ ->
                refresh.isEmpty() ? done(new Standing.Over()) : renew(exchange, refresh.get());
        });
    }

    /** Renews now, whatever is left of the access token. */
    Future<Standing> renew(Exchange exchange, String refreshToken) {
        return renewals.get(refreshToken, token -> exchange(exchange, token))
                .map(renewal -> settle(exchange, renewal))
                .recover(failure -> {
                    renewals.invalidate(refreshToken);
                    return done(new Standing.Unknown());
                });
    }

    /** Puts freshly issued tokens into cookies. */
    Future<Identity> begin(Exchange exchange, Tokens tokens) {
        return tokenCheck.verify(tokens.accessToken()).compose(verdict -> {
            if (!(verdict instanceof Accepted(var identity)))
                return Future.failedFuture("auth-service issued a token the door cannot verify");
            hold(exchange, tokens, identity);
            return Future.succeededFuture(identity);
        });
    }

    private Future<Renewal> exchange(Exchange exchange, String refreshToken) {
        return auth.refresh(exchange, refreshToken).compose(answer -> {
            if (answer.status() == 400 || answer.status() == 401 || answer.status() == 422)
                return Future.succeededFuture(new Renewal.Refused());
            if (!answer.ok()) return Future.failedFuture("refresh answered " + answer.status());
            return verified(auth.read(answer, Tokens.class));
        });
    }

    private Future<Renewal> verified(Tokens tokens) {
        return tokenCheck
                .verify(tokens.accessToken())
                .compose(verdict -> verdict instanceof Accepted(var identity)
                        ? Future.succeededFuture(new Renewal.Renewed(tokens, identity))
                        : Future.failedFuture("renewed token not verifiable"));
    }

    private Standing settle(Exchange exchange, Renewal renewal) {
        return switch (renewal) {
            case Renewal.Refused() -> new Standing.Over();
            case Renewal.Renewed(var tokens, var identity) -> {
                hold(exchange, tokens, identity);
                yield new Standing.Live(identity);
            }
        };
    }

    private void hold(Exchange exchange, Tokens tokens, Identity identity) {
        exchange.setCookies(cookies.hold(exchange, tokens, csrf.tokenOf(sessionOf(identity))));
    }

    /** Tells the browser its CSRF token again, for when the door's key has changed since. */
    public void remindOfCsrfToken(Exchange exchange, Identity identity) {
        var token = csrf.tokenOf(sessionOf(identity));
        exchange.setCookies(List.of(cookies.csrf(exchange, token, 86_400)));
    }

    public void forget(Exchange exchange) {
        exchange.setCookies(cookies.drop(exchange));
    }

    public boolean provenBy(Exchange exchange, Identity identity) {
        return csrf.proven(exchange, sessionOf(identity));
    }

    String csrfTokenOf(Identity identity) {
        return csrf.tokenOf(sessionOf(identity));
    }

    Optional<String> refreshToken(Exchange exchange) {
        return cookies.refresh(exchange);
    }

    private static String sessionOf(Identity identity) {
        return identity.session().orElse(identity.subject());
    }

    private static Future<Standing> done(Standing standing) {
        return Future.succeededFuture(standing);
    }
}
