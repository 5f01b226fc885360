package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one way to a platform: gives a good token for as long as one call takes, renews it at most once when the vendor
 * does not accept it, and notes how the connection does. A platform that is down is asked all the same, for it may be
 * well again.
 */
public final class UseConnection {
    private final Connections connections;
    private final Platforms platforms;
    private final Renew renew;
    private final Health health;

    public UseConnection(Connections connections, Platforms platforms, Renew renew, Health health) {
        this.connections = connections;
        this.platforms = platforms;
        this.renew = renew;
        this.health = health;
    }

    /**
     * What {@code use} answers; it may be called twice, the second time after a refusal without effect. Throws {@link
     * PlatformFailed}, and {@link Refused} for a connection there is not or that waits for a person.
     */
    public <T> T handle(OrgId org, String connectionId, Function<Access, T> use) {
        var connection = connections
                .find(org, connectionId)
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(connectionId)));
        requireUsable(connection);
        return noted(connection, () -> {
            var held = renew.fresh(connection);
            try {
                return use.apply(access(connection, held));
            } catch (PlatformFailed e) {
                if (!(e.failure() instanceof Unauthorized)) throw e;
                return use.apply(access(connection, renew.instead(connection, held)));
            }
        });
    }

    /** Which world it leads to; empty when there is none. */
    public Optional<Mode> mode(OrgId org, String connectionId) {
        return connections.find(org, connectionId).map(Connection::mode);
    }

    private interface Attempt<T> {
        T make();
    }

    private <T> T noted(Connection connection, Attempt<T> attempt) {
        try {
            var answer = attempt.make();
            health.well(connection);
            return answer;
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof Unauthorized) || !opens(connection)) health.failed(connection, e.failure());
            throw e;
        }
    }

    /** Vendors say unauthorised of other things too: what proves that a token is dead is that it opens nothing. */
    private boolean opens(Connection connection) {
        try {
            var access = access(connection, renew.current(connection));
            return platforms
                    .connector(connection.org(), connection.platform())
                    .map(connector -> !connector.accounts(access).isEmpty())
                    .orElse(false);
        } catch (PlatformFailed e) {
            return !(e.failure() instanceof Unauthorized);
        }
    }

    private static void requireUsable(Connection connection) {
        var why = switch (connection.status()) {
            case CONNECTED, DOWN -> connection.account() == null ? "choose an account first" : "";
            case REAUTH_REQUIRED -> "somebody has to connect it again";
            case DISCONNECTED -> "it was ended";
        };
        if (!why.isEmpty())
            throw new Refused(new Refusal.ConnectionNotUsable(
                    connection.id(), connection.status().code(), why));
    }

    static Access access(Connection connection, Held held) {
        var account = connection.account();
        return new Access(
                connection.org(),
                connection.id(),
                connection.platform(),
                connection.mode(),
                account == null ? "" : account.id(),
                held.credentials().settings(),
                held.credentials().accessToken());
    }
}
