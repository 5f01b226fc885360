package io.omnify.agent.connections;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connections and their credentials in a map, one change at a time. */
public final class InMemoryConnections implements Connections, Tokens {
    public final List<ConnectionEvent> events = new ArrayList<>();
    private final Map<String, Connection> all = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, Instant> claims = new HashMap<>();
    private final Map<String, Instant> lookAt = new HashMap<>();

    @Override
    public synchronized void add(Connection connection, Credentials credentials) {
        all.put(connection.id(), connection);
        held.put(connection.id(), new Held(credentials, 1, connection.origin().createdAt()));
        lookAt.put(connection.id(), connection.origin().createdAt());
        events.add(new ConnectionEvent.Changed(
                connection, null, connection.origin().createdAt()));
    }

    @Override
    public synchronized Optional<Connection> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(found -> found.org().equals(org));
    }

    @Override
    public synchronized List<Connection> list(OrgId org, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && !each.is(Status.DISCONNECTED))
                .sorted(Comparator.comparing(Connection::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean save(Connection changed, List<ConnectionEvent> told, Optional<String> by) {
        var before = find(changed.org(), changed.id());
        if (before.isEmpty() || before.get().revision() != changed.revision() - 1) return false;
        all.put(changed.id(), changed);
        events.addAll(told);
        return true;
    }

    @Override
    public synchronized List<Connection> due(Instant now, Instant next, int limit) {
        var due = all.values().stream()
                .filter(each -> !lookAt.get(each.id()).isAfter(now))
                .filter(each -> !each.is(Status.DISCONNECTED) || held.containsKey(each.id()))
                .limit(limit)
                .toList();
        due.forEach(each -> lookAt.put(each.id(), next));
        return due;
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public synchronized Optional<Held> held(OrgId org, String connection) {
        return find(org, connection).map(found -> held.get(connection));
    }

    @Override
    public synchronized boolean claim(OrgId org, String connection, long version, Instant now, Instant until) {
        boolean free =
                !claims.containsKey(connection) || !claims.get(connection).isAfter(now);
        if (!free || held(org, connection).filter(h -> h.version() == version).isEmpty()) return false;
        claims.put(connection, until);
        return true;
    }

    @Override
    public synchronized void release(OrgId org, String connection, long version) {
        if (held(org, connection).filter(h -> h.version() == version).isPresent()) claims.remove(connection);
    }

    @Override
    public synchronized boolean replace(OrgId org, String connection, long version, Credentials fresh, Instant now) {
        if (held(org, connection).filter(h -> h.version() == version).isEmpty()) return false;
        held.put(connection, new Held(fresh, version + 1, now));
        claims.remove(connection);
        var before = all.get(connection);
        all.put(
                connection,
                new Connection(
                        before.id(),
                        before.org(),
                        before.platform(),
                        before.mode(),
                        before.name(),
                        before.account(),
                        before.state(),
                        Validity.of(fresh),
                        before.origin(),
                        before.revision()));
        return true;
    }

    @Override
    public synchronized void erase(OrgId org, String connection) {
        held.remove(connection);
    }
}
