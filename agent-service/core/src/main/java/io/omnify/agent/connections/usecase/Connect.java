package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Origin;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Connects an account with what a person pasted. A simulated one needs nothing: each organisation has a tenant of its
 * own in the simulator. Nothing is kept before the platform has accepted it.
 */
public final class Connect {
    private final Connections connections;
    private final Openings openings;
    private final Ids ids;
    private final InstantSource clock;

    public Connect(Platforms platforms, Connections connections, Tokens tokens, Ids ids, InstantSource clock) {
        this.connections = connections;
        this.openings = new Openings(platforms, connections, tokens);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What somebody wants connected.
     *
     * @param name null for the account's
     * @param account the vendor's id; null for the only one
     * @param pasted by the names the platform asks for; null for none
     */
    public record Wish(
            Platform platform,
            Mode mode,
            @Nullable String name,
            @Nullable String account,
            @Nullable Map<String, String> pasted) {
        @Override
        public String toString() {
            return "Wish[" + platform + ", " + mode + "]"; // never what was pasted
        }
    }

    public Connection handle(OrgId org, String by, Wish wish) {
        openings.requireRoom(org);
        var connector = openings.connector(org, wish.platform());
        var id = ids.next(Connection.PREFIX);
        var credentials = credentials(org, wish);
        try {
            if (wish.pasted() != null) credentials = connector.inspect(wish.mode(), credentials);
            return add(org, by, id, wish, credentials);
        } catch (PlatformFailed e) {
            if (e.failure() instanceof PlatformFailure.Unauthorized && wish.pasted() != null)
                throw Openings.wrong("credentials", "the platform does not accept them");
            throw e;
        }
    }

    private Credentials credentials(OrgId org, Wish wish) {
        var description = openings.connector(org, wish.platform()).description();
        if (wish.pasted() != null) {
            var pasted = Pasted.read(description, wish.pasted());
            SimulatedWorld.requireOwn(org, wish.mode(), pasted);
            return pasted;
        }
        if (wish.mode() == Mode.SIMULATION) return SimulatedWorld.standing(org, Map.of());
        throw Openings.wrong("credentials", "are required for a live connection");
    }

    Connection add(OrgId org, String by, String id, Wish wish, Credentials credentials) {
        var accounts = openings.accounts(org, id, wish.platform(), wish.mode(), credentials);
        var account = Openings.chosen(accounts, wish.account(), wish.mode());
        var now = clock.instant();
        var connection = new Connection(
                id,
                org,
                wish.platform(),
                wish.mode(),
                name(wish, account),
                account,
                State.connected(now),
                Validity.of(credentials),
                new Origin(by, now, now),
                0);
        connections.add(connection, credentials);
        return connection;
    }

    private static String name(Wish wish, @Nullable Account account) {
        if (wish.name() != null && !wish.name().isBlank()) return wish.name().strip();
        return account == null ? wish.platform().title() : account.name();
    }
}
