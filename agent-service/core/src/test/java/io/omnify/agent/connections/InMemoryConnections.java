package io.omnify.agent.connections;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.domain.Connection.Warned;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Connections and their credentials in a map, one change at a time. */
public final class InMemoryConnections implements Connections, Tokens {
    public final List<ConnectionEvent> events = new ArrayList<>();
    private final Map<String, Connection> all = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Instant> lookAt = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private @Nullable String busy;
    private int claimed;

    private record Claim(String name, Instant until) {}

    /** As after a change of keys that went too far. */
    public synchronized void loseKey(String connection) {
        unreadable.add(connection);
    }

    /** Somebody else always comes first with this connection. */
    public synchronized void keepBusy(@Nullable String connection) {
        busy = connection;
    }

    @Override
    public synchronized void add(Connection connection, Credentials credentials) {
        all.put(connection.id(), connection);
        held.put(connection.id(), new Held(credentials, 1, connection.origin().createdAt()));
        versions.put(connection.id(), 1L);
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
        if (changed.id().equals(busy)) return false;
        var ends = before.get().validity();
        all.put(changed.id(), valid(changed, ends.warned(changed.validity().warned())));
        events.addAll(told);
        return true;
    }

    /** What credentials say of their end changes with them alone. */
    private static Connection valid(Connection connection, Validity validity) {
        return new Connection(
                connection.id(),
                connection.org(),
                connection.platform(),
                connection.mode(),
                connection.name(),
                connection.account(),
                connection.state(),
                validity,
                connection.origin(),
                connection.revision());
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
        if (unreadable.contains(connection)) throw new IllegalStateException("sealed credentials do not open here");
        return find(org, connection).map(found -> held.get(connection));
    }

    @Override
    public synchronized OptionalLong version(OrgId org, String connection) {
        return find(org, connection).map(found -> held.get(connection)).stream()
                .mapToLong(Held::version)
                .findFirst();
    }

    private boolean isOf(OrgId org, String connection, long version) {
        return find(org, connection).isPresent() && versions.getOrDefault(connection, -1L) == version;
    }

    @Override
    public void sealAgain(OrgId org, String connection) {
        // Nothing is sealed here.
    }

    @Override
    public synchronized Optional<String> claim(OrgId org, String connection, long version, Instant now, Instant until) {
        boolean free = !claims.containsKey(connection)
                || !claims.get(connection).until().isAfter(now);
        if (!free || !isOf(org, connection, version)) return Optional.empty();
        var claim = new Claim("claim-" + ++claimed, until);
        claims.put(connection, claim);
        return Optional.of(claim.name());
    }

    @Override
    public synchronized void release(OrgId org, String connection, String name) {
        var claim = claims.get(connection);
        if (claim != null && claim.name().equals(name)) claims.remove(connection);
    }

    @Override
    public synchronized boolean replace(OrgId org, String connection, long version, Credentials fresh, Instant now) {
        if (!isOf(org, connection, version)) return false;
        unreadable.remove(connection);
        held.put(connection, new Held(fresh, version + 1, now));
        versions.put(connection, version + 1);
        claims.remove(connection);
        var before = all.get(connection);
        var warned = new Warned(null, before.validity().warned().sunset());
        all.put(connection, valid(before, Validity.of(fresh).warned(warned)));
        return true;
    }

    @Override
    public synchronized void erase(OrgId org, String connection) {
        held.remove(connection);
        unreadable.remove(connection);
    }
}
