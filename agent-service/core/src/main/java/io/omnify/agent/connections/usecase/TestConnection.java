package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Finds out by asking the vendor whether a connection works now, and notes it; also of one that waits for a person. */
public final class TestConnection {
    private final Connections connections;
    private final Platforms platforms;
    private final Renew renew;
    private final Health health;
    private final InstantSource clock;

    public TestConnection(
            Connections connections, Platforms platforms, Renew renew, Health health, InstantSource clock) {
        this.connections = connections;
        this.platforms = platforms;
        this.renew = renew;
        this.health = health;
        this.clock = clock;
    }

    /** @param detail for a person; holds no secret */
    public record Tested(boolean ok, Duration latency, String detail) {}

    public Tested handle(OrgId org, String id) {
        return test(find(org, id));
    }

    /** The accounts it could be for. */
    public List<Account> accounts(OrgId org, String id) {
        return ask(find(org, id));
    }

    Tested test(Connection connection) {
        var begin = clock.instant();
        try {
            var accounts = ask(connection);
            var took = Duration.between(begin, clock.instant());
            health.well(connection);
            var own = connection.account();
            boolean there =
                    own == null || accounts.stream().anyMatch(each -> each.id().equals(own.id()));
            return new Tested(there, took, there ? "It works." : "It works, but no longer opens its account.");
        } catch (PlatformFailed e) {
            health.failed(connection, e.failure());
            var took = Duration.between(begin, clock.instant());
            return new Tested(
                    false, took, e.failure().code() + ": " + e.failure().message());
        }
    }

    private List<Account> ask(Connection connection) {
        var connector = platforms
                .connector(connection.org(), connection.platform())
                .orElseThrow(() -> new Refused(new Refusal.PlatformNotOffered(
                        connection.platform().code(), "it is not joined to this service")));
        var held = renew.fresh(connection);
        try {
            return connector.accounts(UseConnection.access(connection, held));
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof Unauthorized)) throw e;
            return connector.accounts(UseConnection.access(connection, renew.instead(connection, held)));
        }
    }

    private Connection find(OrgId org, String id) {
        return connections
                .find(org, id)
                .filter(found -> !found.is(Status.DISCONNECTED))
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(id)));
    }
}
