package io.omnify.meta;

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
import io.omnify.auth.api.OrgId;
import io.omnify.meta.Wire.AdAccount;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** How an ad account of Meta is connected: by its consent page, or with the token of a system user. */
final class MetaConnector implements Connector {
    private static final String SCOPES = "ads_management,ads_read,business_management,pages_show_list";
    private static final Duration WITHIN = Duration.ofSeconds(8);
    private static final int MOST_ACCOUNTS = 200;

    private final Graph graph;
    private final Tokens tokens;

    MetaConnector(Graph graph, Tokens tokens) {
        this.graph = graph;
        this.tokens = tokens;
    }

    @Override
    public ConnectorDescription description() {
        var settings = graph.settings();
        return new ConnectorDescription(
                Platform.META_ADS,
                settings.version(),
                settings.sunset(),
                true,
                List.of(
                        new Field("access_token", "Access token of a system user", true, true),
                        new Field(App.ID, "App ID, where the token belongs to your own app", false, false),
                        new Field(App.SECRET, "App secret, where the token belongs to your own app", true, false),
                        new Field("page_id", "Facebook page that speaks in the ads", false, false),
                        new Field("instagram_user_id", "Instagram account that speaks in the ads", false, false),
                        new Field("pixel_id", "Pixel that counts leads and sales", false, false),
                        new Field("dsa_beneficiary", "In whose interest ads in the EU are shown", false, false)));
    }

    @Override
    public Connector askedBy(OrgId org) {
        return new MetaConnector(graph.askedBy(org), tokens.askedBy(org));
    }

    @Override
    public URI consent(Mode mode, Consent consent) {
        var settings = graph.settings();
        var base = mode == Mode.SIMULATION ? settings.simulator() : settings.dialog();
        return UriBuilder.fromUri(base)
                .path(settings.version())
                .path("dialog/oauth")
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("state", "{state}")
                .queryParam("response_type", "code")
                .queryParam("scope", "{scope}")
                .build(graph.ours(mode).id(), consent.redirect().toString(), consent.state(), SCOPES);
    }

    @Override
    public Credentials exchange(Mode mode, Grant grant) {
        var app = graph.ours(mode);
        var form = new MultivaluedHashMap<String, String>();
        form.putSingle("client_id", app.id());
        form.putSingle("client_secret", app.secret());
        form.putSingle("redirect_uri", grant.redirect().toString());
        form.putSingle("code", grant.code());
        return tokens.prolonged(mode, app, tokens.given(mode, form));
    }

    @Override
    public Credentials refresh(Mode mode, Credentials old) {
        var app = App.of(old.settings(), graph.ours(mode))
                .orElseThrow(() -> new PlatformFailed(new PlatformFailure.Unauthorized(
                        "not_renewable", "The token belongs to an app whose secret is not known here.")));
        return tokens.renewed(mode, app, old);
    }

    @Override
    public Credentials inspect(Mode mode, Credentials pasted) {
        return tokens.inspected(mode, pasted);
    }

    /** Only what people have agreed to for our app; a token of their own app is theirs to end. */
    @Override
    public void revoke(Mode mode, Credentials credentials) {
        var ours = graph.ours(mode);
        var app = App.of(credentials.settings(), ours);
        if (app.isEmpty() || !app.get().equals(ours)) return;
        var as = new As(credentials.accessToken(), ours.proof(credentials.accessToken()));
        try {
            graph.ask(mode, WITHIN, (api, who) -> api.tokens().revoke(who), as);
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof PlatformFailure.Unauthorized)) throw e; // it was worthless already
        }
    }

    @Override
    public List<Account> accounts(Access access) {
        var as = App.as(access, graph.ours(access.mode()));
        return graph
                .askedBy(access.org())
                .ask(
                        access.mode(),
                        WITHIN,
                        (api, who) -> api.tokens().accounts(who, AdAccount.FIELDS, MOST_ACCOUNTS),
                        as)
                .items()
                .stream()
                .map(Accounts::account)
                .toList();
    }
}
