package io.omnify.gohighlevel;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.ConnectorDescription.Field;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.port.Connector;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Connects one location of GoHighLevel: by its consent page with refresh tokens that rotate at each use, or by a private
 * integration token that never ends. The vendor offers neither a revocation nor PKCE.
 */
final class GoHighLevelConnector implements Connector {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final int MOST = 200;
    private static final String SCOPES = String.join(
            " ",
            List.of(
                    "contacts.readonly",
                    "contacts.write",
                    "opportunities.readonly",
                    "opportunities.write",
                    "conversations.readonly",
                    "conversations.write",
                    "conversations/message.readonly",
                    "conversations/message.write",
                    "campaigns.readonly",
                    "workflows.readonly",
                    "locations.readonly",
                    "locations/tags.readonly",
                    "users.readonly",
                    "emails/campaigns.readonly",
                    "emails/campaigns.write",
                    "emails/stats.readonly"));

    private final Line line;
    private final Calls calls;
    private final TokenMapping tokens;

    GoHighLevelConnector(Line line, Calls calls, InstantSource clock) {
        this.line = line;
        this.calls = calls;
        this.tokens = new TokenMapping(clock);
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                Platform.GOHIGHLEVEL,
                line.settings().apiVersion(),
                line.settings().sunset(),
                true,
                List.of(
                        new Field("access_token", "Private integration token", true, true),
                        new Field(Line.Settings.LOCATION, "Location id", false, true),
                        new Field(Line.Settings.USER, "User id, for e-mail campaigns", false, false),
                        new Field(Line.Settings.CURRENCY, "Currency of deals, such as EUR", false, false)));
    }

    @Override
    public URI consent(Mode mode, Consent consent) {
        return UriBuilder.fromUri(line.settings().market(mode))
                .path("oauth/chooselocation")
                .queryParam("response_type", "code")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("scope", "{scope}")
                .queryParam("state", "{state}")
                .build(line.settings().clientId(mode), consent.redirect(), SCOPES, consent.state());
    }

    @Override
    public Credentials exchange(Mode mode, Grant grant) {
        var redirect = grant.redirect().toString();
        return token(mode, Map.of(), "authorization_code", grant.code(), null, redirect);
    }

    @Override
    public Credentials refresh(Mode mode, Credentials old) {
        if (old.refreshToken() == null)
            throw new PlatformFailed(new Unauthorized("no_refresh_token", "This token cannot be renewed."));
        return token(mode, old.settings(), "refresh_token", null, old.refreshToken(), null);
    }

    /** The vendor tells nothing of a private integration token, but it must open its location. */
    @Override
    public Credentials inspect(Mode mode, Credentials pasted) {
        var id = pasted.settings().getOrDefault(Line.Settings.LOCATION, "");
        if (id.isBlank()) throw VendorFailures.invalid(Line.Settings.LOCATION, "The id of the location is missing.");
        var currency = pasted.settings().getOrDefault(Line.Settings.CURRENCY, "");
        if (!currency.isBlank()) Currencies.named(currency);
        location(mode, "pasted/" + mode.code() + "/" + id, pasted.accessToken(), id);
        return pasted;
    }

    @Override
    public void revoke(Mode mode, Credentials credentials) {
        // The vendor has no call for it; people remove the application or the token on its pages.
    }

    @Override
    public List<Account> accounts(Access access) {
        var id = Line.location(access);
        if (id.isBlank()) return locations(access);
        return List.of(location(access.mode(), Calls.account(access), access.token(), id));
    }

    /** Those that a token opens of which nobody has said for which it is. */
    private List<Account> locations(Access access) {
        var version = line.settings().apiVersion();
        return calls.read(
                Calls.account(access),
                () -> accounts(
                        Calls.answered(line.to(access).account().locations(Line.bearer(access), version, MOST))));
    }

    private static List<Account> accounts(AccountApi.Locations answer) {
        var found = answer.locations();
        if (found == null) throw VendorFailures.unreadable("an answer without locations");
        return found.stream().map(GoHighLevelConnector::account).toList();
    }

    private Account location(Mode mode, String account, String token, String id) {
        var version = line.settings().apiVersion();
        return calls.read(
                account,
                () -> account(Calls.answered(line.to(mode).account().location("Bearer " + token, version, id))
                        .location()));
    }

    private static Account account(AccountApi.@Nullable Location found) {
        if (found == null || found.id() == null) throw VendorFailures.unreadable("an answer without a location");
        return new Account(found.id(), found.name() == null ? found.id() : found.name(), null, zone(found.timezone()));
    }

    private static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? UTC : ZoneId.of(name);
        } catch (DateTimeException e) {
            return UTC;
        }
    }

    /** Never made twice: a refresh token is dead once it was taken. */
    private Credentials token(
            Mode mode,
            Map<String, String> kept,
            String grant,
            @Nullable String code,
            @Nullable String refresh,
            @Nullable String redirect) {
        var settings = line.settings();
        Callable<Credentials> call = () -> tokens.read(
                Calls.answered(line.to(mode)
                        .account()
                        .token(
                                settings.clientId(mode),
                                settings.clientSecret(mode),
                                grant,
                                code,
                                refresh,
                                "Location",
                                redirect)),
                kept);
        try {
            return calls.write("oauth/" + mode.code(), call);
        } catch (PlatformFailed failed) {
            throw new PlatformFailed(refused(failed.failure()));
        }
    }

    /** All that the vendor says no to here means that the code or the token is worth nothing, or our secret is. */
    private static PlatformFailure refused(PlatformFailure failure) {
        return switch (failure) {
            case PlatformFailure.Invalid invalid -> new Unauthorized("invalid_grant", invalid.message());
            case PlatformFailure.NotFound gone -> new Unauthorized("invalid_grant", gone.message());
            case PlatformFailure.Duplicate used -> new Unauthorized("invalid_grant", used.message());
            default -> failure;
        };
    }
}
