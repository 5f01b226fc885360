package io.omnify.gateway.session;

import io.omnify.gateway.cache.KeptAnswers;
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
    private final Profiles profiles;
    private final KeptAnswers kept;

    SignIns(AuthClient auth, BrowserSessions sessions, Csrf csrf, Profiles profiles, KeptAnswers kept) {
        this.auth = auth;
        this.sessions = sessions;
        this.csrf = csrf;
        this.profiles = profiles;
        this.kept = kept;
    }

    boolean fromOwnSite(Exchange exchange) {
        return csrf.fromOwnSite(exchange);
    }

    Response begin(Exchange exchange, String path, @Nullable Object body, int status) {
        if (!csrf.fromOwnSite(exchange)) throw AuthRefusals.otherSite();
        if (body == null) throw new ProblemException(400, "malformed-json", "The request needs a JSON body.");
        return settle(exchange, Waiting.on(auth.post(exchange, path, body)), status);
    }

    /** Exchanges the tokens of a session for others of the same person: another organisation, a fresh proof. */
    Response exchange(Exchange exchange, Identity identity, String path, @Nullable Object body) {
        if (body == null) throw new ProblemException(400, "malformed-json", "The request needs a JSON body.");
        var answer = Waiting.on(auth.post(exchange, path, identity.token(), body));
        kept.changed(identity.organization());
        return settle(exchange, answer, 200);
    }

    private Response settle(Exchange exchange, AuthAnswer answer, int status) {
        if (!answer.ok()) return AuthRefusals.passOn(answer);
        var tokens = auth.read(answer, Tokens.class);
        var identity = Waiting.on(sessions.begin(exchange, tokens));
        kept.changed(identity.organization());
        var view = view(exchange, tokens, identity);
        return Response.status(status)
                .entity(view)
                .header("Cache-Control", "no-store")
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    private SessionView view(Exchange exchange, Tokens tokens, Identity identity) {
        var csrfToken = sessions.csrfTokenOf(identity);
        var user = tokens.user();
        var organization = tokens.organization();
        if (user != null && organization != null) return new SessionView(user, organization, csrfToken);
        var profile = profiles.of(exchange, identity);
        return new SessionView(profile.user(), profile.organization(), csrfToken);
    }

    void end(Exchange exchange, Identity identity) {
        var answer = Waiting.on(auth.logout(exchange, identity.token(), sessions.refreshToken(exchange)));
        if (answer.status() >= 500) throw AuthRefusals.unavailable();
    }
}
