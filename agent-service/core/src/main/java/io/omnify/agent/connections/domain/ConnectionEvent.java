package io.omnify.agent.connections.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What others hear of a connection; never anything of its credentials. */
public sealed interface ConnectionEvent {
    Connection connection();

    /** @param before null when it is new */
    record Changed(Connection connection, Connection.@Nullable Status before, Instant at) implements ConnectionEvent {}

    /** Something will end it unless a person acts. */
    record Warned(Connection connection, Warning warning, Instant at) implements ConnectionEvent {}
}
