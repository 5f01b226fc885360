package io.omnify.agent.connections.usecase;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Consent;
import io.omnify.agent.connections.port.Chance;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Consents;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Connects an account by the vendor's own consent page. The state that goes there and comes back belongs to one person
 * of one organisation, works once and not for long: a link that somebody else prepared connects nothing.
 */
public final class ConnectByConsent {
    private final Connections connections;
    private final Consents consents;
    private final Openings openings;
    private final Connect connect;
    private final Reconnect reconnect;
    private final Means means;

    /** @param redirect where a platform's consent page sends people back to */
    public record Means(Ids ids, Chance chance, Function<Platform, URI> redirect, InstantSource clock) {}

    public ConnectByConsent(
            Platforms platforms,
            Connections connections,
            Tokens tokens,
            Consents consents,
            Reconnect reconnect,
            Means means) {
        this.connections = connections;
        this.consents = consents;
        this.openings = new Openings(platforms, connections, tokens);
        this.connect = new Connect(platforms, connections, tokens, means.ids(), means.clock());
        this.reconnect = reconnect;
        this.means = means;
    }

    /** Where to send the person. */
    public record Begun(URI address, String state, Instant expiresAt) {}

    /** @param connection the one to connect again; null for a new one */
    public Begun begin(OrgId org, String user, Connect.Wish wish, @Nullable String connection) {
        if (connection == null) openings.requireRoom(org);
        else requireSame(org, connection, wish.platform(), wish.mode());
        var connector = openings.connector(org, wish.platform());
        if (!connector.description().oauth()) throw notOffered(wish.platform());
        var state = SimulatedWorld.state(org, wish.mode(), means.chance().token());
        var verifier = means.chance().token();
        var ends = means.clock().instant().plus(Consent.PATIENCE);
        var address = address(connector, wish, state, verifier);
        consents.add(new Consent(
                hash(state),
                org,
                user,
                wish.platform(),
                wish.mode(),
                verifier,
                wish.name(),
                wish.account(),
                connection,
                ends));
        return new Begun(address, state, ends);
    }

    private URI address(Connector connector, Connect.Wish wish, String state, String verifier) {
        var redirect = means.redirect().apply(wish.platform());
        try {
            return connector.consent(wish.mode(), new Connector.Consent(state, redirect, hash(verifier)));
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw notOffered(wish.platform());
        }
    }

    /** What came back with the person: a code, or the vendor's reason why there is none. */
    public record Answer(
            Platform platform,
            String state,
            @Nullable String code,
            @Nullable String error) {
        @Override
        public String toString() {
            return "Answer[" + platform + "]"; // a code is a credential for a while
        }
    }

    public Connection finish(OrgId org, String user, Answer answer) {
        var consent = switch (consents.take(
                org, user, hash(answer.state()), means.clock().instant())) {
            case Consents.Taken.Good(var good) when good.platform() == answer.platform() -> good;
            case Consents.Taken.Used() -> throw new Refused(new Refusal.ConsentUsed());
            case Consents.Taken.Good _, Consents.Taken.None _ -> throw new Refused(new Refusal.ConsentNotFound());
        };
        if (answer.code() == null || answer.code().isBlank())
            throw new Refused(new Refusal.ConsentRefused(
                    "access_denied".equals(answer.error())
                            ? "The consent was not given."
                            : "The platform gave no consent."));
        var again = consent.connection();
        if (again == null) openings.requireRoom(org);
        else requireSame(org, again, consent.platform(), consent.mode());
        var redirect = means.redirect().apply(consent.platform());
        var credentials = openings.connector(org, consent.platform())
                .exchange(consent.mode(), new Connector.Grant(answer.code(), redirect, consent.verifier()));
        if (again != null) return reconnect.with(org, user, again, credentials);
        var wish = new Connect.Wish(consent.platform(), consent.mode(), consent.name(), consent.account(), null);
        return connect.add(org, user, means.ids().next(Connection.PREFIX), wish, credentials);
    }

    /** A live token must never go to the simulator, nor the other way. */
    private void requireSame(OrgId org, String id, Platform platform, Mode mode) {
        var _ = connections
                .find(org, id)
                .filter(found -> found.platform() == platform && found.mode() == mode && !found.is(Status.DISCONNECTED))
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(id)));
    }

    private static Refused notOffered(Platform platform) {
        return new Refused(new Refusal.PlatformNotOffered(
                platform.code(), "its consent page is not set up here; connect with credentials"));
    }

    /** S256, as PKCE has it; a state is stored in this form too. */
    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
