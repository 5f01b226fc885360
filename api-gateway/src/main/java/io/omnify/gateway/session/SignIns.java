package io.omnify.gateway.session;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.token.Identity;
import io.omnify.platform.web.ProblemException;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Begins and ends browser sessions at auth-service. */
@Singleton
final class SignIns {
    private final AuthClient auth;
    private final BrowserSessions sessions;
    private final Csrf csrf;

    SignIns(AuthClient auth, BrowserSessions sessions, Csrf csrf) {
        this.auth = auth;
        this.sessions = sessions;
        this.csrf = csrf;
    }

    boolean fromOwnSite(Exchange exchange) {
        return csrf.fromOwnSite(exchange);
    }

    Response begin(Exchange exchange, String path, @Nullable Object body, int status) {
        if (!csrf.fromOwnSite(exchange)) throw AuthRefusals.otherSite();
        if (body == null) throw new ProblemException(400, "malformed-json", "The request needs a JSON body.");
        var answer = Waiting.on(auth.post(exchange, path, body));
        if (!answer.ok()) return AuthRefusals.passOn(answer);
        var tokens = auth.read(answer, Tokens.class);
        var user = tokens.user();
        var organization = tokens.organization();
        if (user == null || organization == null) throw AuthRefusals.unavailable();
        var identity = Waiting.on(sessions.begin(exchange, tokens));
        var view = new SessionView(user, organization, sessions.csrfTokenOf(identity));
        return Response.status(status)
                .entity(view)
                .header("Cache-Control", "no-store")
                .build();
    }

    void end(Exchange exchange, Identity identity) {
        var answer = Waiting.on(auth.logout(exchange, identity.token(), sessions.refreshToken(exchange)));
        if (answer.status() >= 500) throw AuthRefusals.unavailable();
    }
}
