package io.omnify.google;

import static io.omnify.google.CampaignForms.need;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.ConnectorDescription.Field;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connects Google Ads accounts: by Google's consent page, or by a refresh token that a person pastes. */
final class GoogleConnector implements Connector {
    static final String DEVELOPER_TOKEN = "developer_token";
    static final String MANAGER = "login_customer_id";
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final int MOST_ACCOUNTS = 200;

    private final AdsClient client;
    private final Tokens tokens;
    private final InstantSource clock;

    GoogleConnector(AdsClient client, InstantSource clock) {
        this.client = client;
        this.tokens = new Tokens(client);
        this.clock = clock;
    }

    @Override
    public ConnectorDescription description() {
        return new ConnectorDescription(
                Platform.GOOGLE_ADS,
                client.settings().apiVersion(),
                client.settings().sunset(),
                true,
                List.of(
                        new Field("access_token", "Access token", true, true),
                        new Field(REFRESH_TOKEN, "Refresh token", true, false),
                        new Field(DEVELOPER_TOKEN, "Developer token", true, false),
                        new Field(MANAGER, "Manager account", false, false)));
    }

    @Override
    public URI consent(Mode mode, Consent consent) {
        return tokens.consent(mode, consent);
    }

    @Override
    public Credentials exchange(Mode mode, Grant grant) {
        return credentials(tokens.exchange(mode, grant), null, Map.of());
    }

    /** Google's refresh tokens stay the same. */
    @Override
    public Credentials refresh(Mode mode, Credentials old) {
        if (old.refreshToken() == null)
            throw new PlatformFailed(
                    new PlatformFailure.Unauthorized("no_refresh_token", "This token cannot be renewed."));
        return credentials(tokens.refresh(mode, old.refreshToken()), old.refreshToken(), old.settings());
    }

    @Override
    public Credentials inspect(Mode mode, Credentials pasted) {
        var refresh = pasted.settings().get(REFRESH_TOKEN);
        if (refresh != null && !refresh.isBlank()) {
            var settings = new HashMap<>(pasted.settings());
            settings.remove(REFRESH_TOKEN);
            return credentials(tokens.refresh(mode, refresh), refresh, settings);
        }
        var told = tokens.inspect(mode, pasted.accessToken());
        return new Credentials(pasted.accessToken(), expiry(told), null, null, Tokens.scopes(told), pasted.settings());
    }

    private Credentials credentials(JsonNode told, @Nullable String refresh, Map<String, String> settings) {
        var token = told.path("access_token").asText("");
        if (token.isEmpty())
            throw new PlatformFailed(new PlatformFailure.Unavailable("no_token", "Google answered without a token."));
        var newer = told.path("refresh_token").asText("");
        var refreshEnds = told.path("refresh_token_expires_in");
        return new Credentials(
                token,
                expiry(told),
                newer.isEmpty() ? refresh : newer,
                refreshEnds.isNumber() ? clock.instant().plusSeconds(refreshEnds.asLong()) : null,
                Tokens.scopes(told),
                settings);
    }

    private @Nullable Instant expiry(JsonNode told) {
        long seconds = told.path("expires_in").asLong();
        return seconds > 0 ? clock.instant().plusSeconds(seconds) : null;
    }

    @Override
    public void revoke(Mode mode, Credentials credentials) {
        var refresh = credentials.refreshToken();
        tokens.revoke(mode, refresh == null ? credentials.accessToken() : refresh);
    }

    /** Those the person may enter, and those that a manager account among them manages. */
    @Override
    public List<Account> accounts(Access access) {
        var accounts = new ArrayList<Account>();
        for (var id : client.accessible(access)) {
            if (accounts.size() >= MOST_ACCOUNTS) break;
            try {
                accounts.addAll(below(access, id, MOST_ACCOUNTS - accounts.size()));
            } catch (PlatformFailed e) {
                if (!(e.failure() instanceof PlatformFailure.Forbidden)) throw e; // closed accounts are listed too
            }
        }
        return List.copyOf(accounts);
    }

    private List<Account> below(Access access, String id, int most) {
        var settings = new HashMap<>(access.settings());
        settings.put(MANAGER, id);
        var as = new Access(
                access.org(), access.connection(), access.platform(), access.mode(), id, settings, access.token());
        var query = Gaql.select(
                        "customer_client.id, customer_client.descriptive_name, customer_client.currency_code,"
                                + " customer_client.time_zone, customer_client.manager",
                        "customer_client")
                .is("customer_client.status", "ENABLED");
        return client.search(as, query).stream()
                .map(Wire.Row::customerClient)
                .filter(each -> each != null && !Boolean.TRUE.equals(each.manager()))
                .limit(most)
                .map(each -> client.calls().understood(() -> account(each, id)))
                .toList();
    }

    private static Account account(Wire.Customer customer, String through) {
        var number = need(customer.id());
        return new Account(
                number.equals(through) ? number : number + Entry.THROUGH + through,
                customer.descriptiveName() == null ? number : customer.descriptiveName(),
                Currency.getInstance(need(customer.currencyCode())),
                ZoneId.of(need(customer.timeZone())));
    }
}
