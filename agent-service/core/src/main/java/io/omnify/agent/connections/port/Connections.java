package io.omnify.agent.connections.port;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The connections of all organisations; one organisation never sees another's. */
public interface Connections {
    /** Stores a new one with its sealed credentials, its event and its audit entry as one write. */
    void add(Connection connection, Credentials credentials);

    Optional<Connection> find(OrgId org, String id);

    /** Newest first, at most {@code limit}; disconnected ones are left out. */
    List<Connection> list(OrgId org, int limit);

    /**
     * Stores a change with its event as one write, if nobody changed it since: the stored revision is one less. False
     * when it is not, and then nothing changes. {@code by} is the person; empty when the platform itself found out.
     */
    boolean save(Connection changed, List<ConnectionEvent> events, Optional<String> by);

    /**
     * Across organisations: those to look after at that time, at most {@code limit}. Each is given out to one caller
     * alone and comes again at {@code next}, disconnected ones only while they have credentials.
     */
    List<Connection> due(Instant now, Instant next, int limit);
}
