package io.omnify.meta;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.auth.api.OrgId;
import io.omnify.meta.TokensApi.Facts;
import io.omnify.meta.TokensApi.Token;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tokens and how long they live. Meta has none for renewing: a token that still lives is exchanged for one that lives
 * for 60 days from then, so a renewable one is its own refresh token. Those of system users end too; when, Meta says of each.
 */
final class Tokens {
    private static final Duration WITHIN = Duration.ofSeconds(3);

    private final Graph graph;
    private final InstantSource clock;

    Tokens(Graph graph, InstantSource clock) {
        this.graph = graph;
        this.clock = clock;
    }

    Tokens askedBy(OrgId org) {
        return new Tokens(graph.askedBy(org), clock);
    }

    Token given(Mode mode, MultivaluedMap<String, String> form) {
        return checked(graph.askOnce(mode, WITHIN, (api, _) -> api.tokens().token(form), new As("", null)));
    }

    /** What a person has just agreed to lives for an hour; it is exchanged at once for one that lives for 60 days. */
    Credentials prolonged(Mode mode, App app, Token shortLived) {
        var token = exchanged(mode, app, String.valueOf(shortLived.accessToken()));
        return inspected(mode, credentials(token, Map.of(App.ID, app.id())));
    }

    Credentials renewed(Mode mode, App app, Credentials old) {
        return inspected(mode, credentials(exchanged(mode, app, old.accessToken()), old.settings()));
    }

    /** What Meta itself says of the token. */
    Credentials inspected(Mode mode, Credentials credentials) {
        var ours = graph.ours(mode);
        var app = App.of(credentials.settings(), ours);
        var itself = new As(credentials.accessToken(), null);
        var as = app.map(App::itself).orElse(itself);
        var facts = facts(mode, as, itself, credentials.accessToken());
        if (Boolean.FALSE.equals(facts.isValid()))
            throw new PlatformFailed(new Unauthorized("190", "Meta says that the token is not valid."));
        return told(credentials, facts, ours);
    }

    /** An app may only look into its own tokens; into another's, only the token itself may. */
    private Facts facts(Mode mode, As as, As itself, String token) {
        try {
            return debugged(mode, as, token);
        } catch (PlatformFailed e) {
            if (as == itself || e.failure() instanceof Unavailable) throw e;
            return debugged(mode, itself, token);
        }
    }

    private Facts debugged(Mode mode, As as, String token) {
        var facts = graph.ask(mode, WITHIN, (api, who) -> api.tokens().debug(who, token), as)
                .data();
        if (facts == null) throw new PlatformFailed(new Unavailable("no_facts", "Meta says nothing of the token."));
        return facts;
    }

    private static Credentials told(Credentials credentials, Facts facts, App ours) {
        var settings = new HashMap<>(credentials.settings());
        var id = facts.appId();
        if (id != null && !settings.containsKey(App.SECRET)) settings.put(App.ID, id);
        var token = credentials.accessToken();
        var expires = Units.epoch(facts.expiresAt());
        return new Credentials(
                token,
                expires == null ? credentials.expiresAt() : expires,
                App.of(settings, ours).isPresent() ? token : null,
                Units.epoch(facts.dataAccessExpiresAt()),
                Objects.requireNonNullElse(facts.scopes(), List.of()),
                settings);
    }

    private Token exchanged(Mode mode, App app, String token) {
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("grant_type", "fb_exchange_token");
        form.putSingle("client_id", app.id());
        form.putSingle("client_secret", app.secret());
        form.putSingle("fb_exchange_token", token);
        form.putSingle("set_token_expires_in_60_days", "true");
        return checked(graph.askOnce(mode, WITHIN, (api, _) -> api.tokens().token(form), new As("", null)));
    }

    private Credentials credentials(Token token, Map<String, String> settings) {
        var text = String.valueOf(token.accessToken());
        return new Credentials(text, expiry(token.expiresIn()), text, null, List.of(), settings);
    }

    private @Nullable Instant expiry(@Nullable Long seconds) {
        return seconds == null || seconds <= 0 ? null : clock.instant().plusSeconds(seconds);
    }

    private static Token checked(Token token) {
        if (token.accessToken() == null)
            throw new PlatformFailed(new Unavailable("no_token", "Meta answered without a token."));
        return token;
    }
}
