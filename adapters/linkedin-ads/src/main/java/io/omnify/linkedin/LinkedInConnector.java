package io.omnify.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector;
import jakarta.ws.rs.core.Form;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * LinkedIn's three-legged OAuth, without PKCE, which it has for native apps only. Its refresh tokens stay the same and
 * end a year after the consent, however often they are used.
 */
final class LinkedInConnector implements Connector {
    private static final List<String> SCOPES =
            List.of("r_ads", "rw_ads", "r_ads_reporting", "rw_dmp_segments", "rw_conversions");

    private final LinkedInAdsSettings settings;
    private final OAuthApi oauth;
    private final OAuthCalls calls;
    private final AdAccounts accounts;
    private final InstantSource clock;

    LinkedInConnector(
            LinkedInAdsSettings settings, OAuthApi oauth, OAuthCalls calls, AdAccounts accounts, InstantSource clock) {
        this.settings = settings;
        this.oauth = oauth;
        this.calls = calls;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                Platform.LINKEDIN_ADS,
                settings.apiVersion(),
                settings.sunset(),
                true,
                List.of(
                        new ConnectorDescription.Field("access_token", "Access token", true, true),
                        new ConnectorDescription.Field("refresh_token", "Refresh token", true, false)));
    }

    @Override
    public URI consent(Mode mode, Consent consent) {
        return URI.create(settings.oauth(mode) + "/authorization?response_type=code"
                + "&client_id=" + encoded(settings.app(mode).id())
                + "&redirect_uri=" + encoded(consent.redirect().toString())
                + "&state=" + encoded(consent.state())
                + "&scope=" + encoded(String.join(" ", SCOPES)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    @Override
    public Credentials exchange(Mode mode, Grant grant) {
        var form = form(mode)
                .param("grant_type", "authorization_code")
                .param("code", grant.code())
                .param("redirect_uri", grant.redirect().toString());
        return credentials(calls.once(() -> oauth.token(settings.oauth(mode) + "/accessToken", form)), null);
    }

    @Override
    public Credentials refresh(Mode mode, Credentials old) {
        if (old.refreshToken() == null)
            throw new PlatformFailed(new PlatformFailure.Unauthorized("no_refresh_token", "It cannot be renewed."));
        var form = form(mode).param("grant_type", "refresh_token").param("refresh_token", old.refreshToken());
        return credentials(calls.again(() -> oauth.token(settings.oauth(mode) + "/accessToken", form)), old);
    }

    @Override
    public Credentials inspect(Mode mode, Credentials pasted) {
        var form = form(mode).param("token", pasted.accessToken());
        var found = calls.again(() -> oauth.examine(settings.oauth(mode) + "/introspectToken", form));
        if (!found.active())
            throw new PlatformFailed(new PlatformFailure.Unauthorized(
                    "token_" + (found.status() == null ? "inactive" : found.status()), "The token is not valid."));
        var end = found.expiresAt() > 0 ? Instant.ofEpochSecond(found.expiresAt()) : pasted.expiresAt();
        return new Credentials(
                pasted.accessToken(),
                end,
                pasted.refreshToken() == null ? pasted.settings().get("refresh_token") : pasted.refreshToken(),
                pasted.refreshExpiresAt(),
                scopes(found.scope()),
                withoutRefreshToken(pasted.settings()));
    }

    @Override
    public void revoke(Mode mode, Credentials credentials) {
        var form = form(mode).param("token", credentials.accessToken());
        calls.again(() -> {
            oauth.revoke(settings.oauth(mode) + "/revoke", form);
            return true;
        });
    }

    @Override
    public List<Account> accounts(Access access) {
        return accounts.list(access);
    }

    private Form form(Mode mode) {
        var app = settings.app(mode);
        return new Form().param("client_id", app.id()).param("client_secret", app.secret());
    }

    private Credentials credentials(OAuthApi.Tokens tokens, @Nullable Credentials old) {
        if (tokens.accessToken() == null)
            throw new PlatformFailed(new PlatformFailure.Uncertain("no_token", "LinkedIn's answer holds no token."));
        var now = clock.instant();
        var refresh = tokens.refreshToken() != null ? tokens.refreshToken() : old == null ? null : old.refreshToken();
        var refreshEnd = tokens.refreshTokenExpiresIn() > 0
                ? now.plusSeconds(tokens.refreshTokenExpiresIn())
                : old == null ? null : old.refreshExpiresAt();
        return new Credentials(
                tokens.accessToken(),
                tokens.expiresIn() > 0 ? now.plusSeconds(tokens.expiresIn()) : null,
                refresh,
                earlier(refreshEnd, old),
                tokens.scope() == null && old != null ? old.scopes() : scopes(tokens.scope()),
                old == null ? Map.of() : old.settings());
    }

    /** The end was fixed by the consent: an answer that says later is not believed. */
    private static @Nullable Instant earlier(@Nullable Instant told, @Nullable Credentials old) {
        var known = old == null ? null : old.refreshExpiresAt();
        return told == null || known != null && known.isBefore(told) ? known : told;
    }

    private static Map<String, String> withoutRefreshToken(Map<String, String> settings) {
        var kept = new HashMap<>(settings);
        kept.remove("refresh_token");
        return kept;
    }

    private static List<String> scopes(@Nullable String scope) {
        return scope == null
                ? List.of()
                : Arrays.stream(scope.split("[,\\s]+"))
                        .filter(each -> !each.isBlank())
                        .toList();
    }
}
