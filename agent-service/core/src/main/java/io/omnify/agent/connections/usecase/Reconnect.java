package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes a connection: its name, its account, or the credentials it stands on. */
public final class Reconnect {
    private final Connections connections;
    private final Tokens tokens;
    private final Openings openings;
    private final Renew renew;
    private final InstantSource clock;

    public Reconnect(Platforms platforms, Connections connections, Tokens tokens, Renew renew, InstantSource clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.openings = new Openings(platforms, connections, tokens);
        this.renew = renew;
        this.clock = clock;
    }

    /** What shall be different; what is null stays. */
    public record Change(
            @Nullable String name,
            @Nullable String account,
            @Nullable Map<String, String> pasted) {
        @Override
        public String toString() {
            return "Change[]"; // never what was pasted
        }
    }

    public Connection handle(OrgId org, String by, String id, Change change) {
        var before = find(org, id);
        if (change.pasted() != null) {
            var connector = openings.connector(org, before.platform());
            var pasted = Pasted.read(connector.description(), change.pasted());
            SimulatedWorld.requireOwn(org, before.mode(), pasted);
            before = with(org, by, id, inspected(before, pasted));
        }
        var account = change.account() == null ? before.account() : account(before, change.account());
        var name = change.name() == null ? before.name() : change.name().strip();
        if (name.equals(before.name()) && Objects.equals(account, before.account())) return before;
        var changed = before.renamed(name, account, clock.instant());
        save(changed, before.status(), by);
        return changed;
    }

    private Credentials inspected(Connection connection, Credentials pasted) {
        try {
            return openings.connector(connection.org(), connection.platform()).inspect(connection.mode(), pasted);
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof PlatformFailure.Unauthorized)) throw e;
            throw Openings.wrong("credentials", "the platform does not accept them");
        }
    }

    /** New credentials for an old connection; they must open its account. */
    Connection with(OrgId org, String by, String id, Credentials fresh) {
        var before = find(org, id);
        var accounts = openings.accounts(org, id, before.platform(), before.mode(), fresh);
        var account = before.account();
        if (account != null && accounts.stream().noneMatch(each -> each.id().equals(account.id())))
            throw Openings.notOpened(account.id());
        store(before, fresh);
        var now = find(org, id);
        var changed = now.in(State.connected(clock.instant()));
        save(changed, now.status(), by);
        return changed;
    }

    /** Whatever is renewed meanwhile is older than what a person just gave. */
    private void store(Connection connection, Credentials fresh) {
        for (int tries = 0; tries < 5; tries++) {
            var version = tokens.version(connection.org(), connection.id()).orElseThrow();
            if (tokens.replace(connection.org(), connection.id(), version, fresh, clock.instant())) return;
        }
        throw new Refused(new Refusal.ConnectionChangedMeanwhile(connection.id()));
    }

    /** With a token that is renewed where it has ended meanwhile. */
    private Account account(Connection connection, String wanted) {
        var credentials = renew.fresh(connection).credentials();
        return openings
                .accounts(connection.org(), connection.id(), connection.platform(), connection.mode(), credentials)
                .stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Openings.notOpened(wanted));
    }

    private void save(Connection changed, Status before, String by) {
        var event = new ConnectionEvent.Changed(changed, before, clock.instant());
        if (!connections.save(changed, List.of(event), Optional.of(by)))
            throw new Refused(new Refusal.ConnectionChangedMeanwhile(changed.id()));
    }

    private Connection find(OrgId org, String id) {
        return connections
                .find(org, id)
                .filter(found -> !found.is(Status.DISCONNECTED))
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(id)));
    }
}
