package io.omnify.agent.contract;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The wire forms of what happens to connections; credentials never leave. */
public final class ConnectionMessages {
    private ConnectionMessages() {}

    record ConnectionChangedV1(
            String connectionId,
            String platform,
            String mode,
            @Nullable String accountId,
            String status,
            @Nullable String previousStatus,
            @Nullable String code,
            Instant changedAt) {}

    record ConnectionWarnedV1(
            String connectionId, String platform, String kind, int daysLeft, Instant endsAt, Instant warnedAt) {}

    public static OutboxMessage encode(ConnectionEvent event) {
        var connection = event.connection();
        return switch (event) {
            case ConnectionEvent.Changed(var _, var before, var at) ->
                message(connection, "connection.changed.v1", at, changed(connection, before, at));
            case ConnectionEvent.Warned(var _, var warning, var at) ->
                message(
                        connection,
                        "connection.warned.v1",
                        at,
                        new ConnectionWarnedV1(
                                connection.id(),
                                connection.platform().code(),
                                warning.kind().code(),
                                warning.daysLeft(),
                                warning.ends(),
                                at));
        };
    }

    private static ConnectionChangedV1 changed(Connection connection, Connection.@Nullable Status before, Instant at) {
        var account = connection.account();
        var code = connection.state().code();
        return new ConnectionChangedV1(
                connection.id(),
                connection.platform().code(),
                connection.mode().code(),
                account == null ? null : account.id(),
                connection.status().code(),
                before == null ? null : before.code(),
                code.isEmpty() ? null : code,
                at);
    }

    private static OutboxMessage message(Connection connection, String type, Instant at, Object data) {
        var id = "evt_" + connection.id() + "_" + connection.revision() + "_" + Integer.toHexString(data.hashCode());
        return OutboxMessage.of(id, type, connection.id(), connection.org(), at, data);
    }
}
