package io.omnify.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.omnify.agent.platforms.port.Connector.Grant;
import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Google's way of OAuth: consent, codes, tokens of an hour and refresh tokens that stay. */
final class Tokens {
    private static final String SCOPES =
            "https://www.googleapis.com/auth/adwords https://www.googleapis.com/auth/datamanager";

    private final AdsClient client;

    Tokens(AdsClient client) {
        this.client = client;
    }

    /** Offline and asked for anew, because only then Google hands out a refresh token. */
    URI consent(Mode mode, Consent consent) {
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", client.settings().app(mode).clientId());
        query.put("redirect_uri", consent.redirect().toString());
        query.put("scope", SCOPES);
        query.put("state", consent.state());
        query.put("code_challenge", consent.challenge());
        query.put("code_challenge_method", "S256");
        query.put("access_type", "offline");
        query.put("prompt", "consent");
        query.put("include_granted_scopes", "true");
        return URI.create(client.settings().hosts(mode).consent() + "/auth?"
                + query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                        .collect(Collectors.joining("&")));
    }

    JsonNode exchange(Mode mode, Grant grant) {
        var app = client.settings().app(mode);
        return ask(
                mode,
                true,
                () -> client.servers(mode)
                        .tokens()
                        .token(
                                "authorization_code",
                                app.clientId(),
                                app.clientSecret(),
                                grant.code(),
                                grant.redirect().toString(),
                                grant.verifier(),
                                null));
    }

    JsonNode refresh(Mode mode, String refreshToken) {
        var app = client.settings().app(mode);
        return ask(
                mode,
                false,
                () -> client.servers(mode)
                        .tokens()
                        .token("refresh_token", app.clientId(), app.clientSecret(), null, null, null, refreshToken));
    }

    JsonNode inspect(Mode mode, String accessToken) {
        return ask(mode, false, () -> client.servers(mode).tokens().inspect(accessToken));
    }

    /** A token that is dead already is as good as revoked. */
    void revoke(Mode mode, String token) {
        try {
            ask(mode, false, () -> client.servers(mode).tokens().revoke(token));
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof PlatformFailure.Unauthorized)) throw e;
        }
    }

    static List<String> scopes(JsonNode told) {
        var scopes = told.path("scope").asText("").strip();
        return scopes.isEmpty() ? List.of() : List.of(scopes.split(" +"));
    }

    private JsonNode ask(Mode mode, boolean once, Callable<String> call) {
        Callable<JsonNode> attempt = () -> AdsClient.read(call.call(), JsonNode.class);
        return once ? client.calls().connectOnce(mode, attempt) : client.calls().connect(mode, attempt);
    }
}
