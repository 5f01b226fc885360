package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Warned;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.domain.Warning;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.usecase.Platforms;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks after connections that nobody may have used for weeks: asks whether they work, renews what can be renewed, and
 * warns in time of what a person has to do.
 */
public final class LookAfter {
    private static final System.Logger LOG = System.getLogger(LookAfter.class.getName());
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int AT_ONCE = 50;

    private final Connections connections;
    private final Tokens tokens;
    private final Platforms platforms;
    private final TestConnection test;
    private final Disconnect disconnect;
    private final InstantSource clock;

    public LookAfter(
            Connections connections,
            Tokens tokens,
            Platforms platforms,
            TestConnection test,
            Disconnect disconnect,
            InstantSource clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.platforms = platforms;
        this.test = test;
        this.disconnect = disconnect;
        this.clock = clock;
    }

    /** How many it looked after; may be called by several instances at a time. */
    public int handle() {
        var now = clock.instant();
        var due = connections.due(now, now.plus(EVERY), AT_ONCE);
        due.forEach(this::alone);
        return due.size();
    }

    /** One that cannot be looked after must not keep the others waiting for the next round. */
    private void alone(Connection connection) {
        try {
            lookAfter(connection);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "connection not looked after org=" + connection.org().value() + " connection="
                            + connection.id() + " reason=" + e.getClass().getName());
        }
    }

    private void lookAfter(Connection connection) {
        if (connection.is(Status.DISCONNECTED)) {
            disconnect.forget(connection);
            return;
        }
        tokens.sealAgain(connection.org(), connection.id());
        if (platforms.connector(connection.platform()).isPresent() && !connection.is(Status.REAUTH_REQUIRED))
            test.test(connection);
        connections.find(connection.org(), connection.id()).ifPresent(this::warn);
    }

    private void warn(Connection connection) {
        var all = warnings(connection);
        var before = connection.validity().warned();
        var news = new ArrayList<ConnectionEvent>();
        var expiry = before.expiry();
        var sunset = before.sunset();
        for (var warning : all) {
            boolean ofVersion = warning.kind() == Warning.Kind.VERSION_SUNSET;
            if (!warning.isNews(ofVersion ? sunset : expiry)) continue;
            if (ofVersion) sunset = warning.step();
            else expiry = warning.step();
            news.add(new ConnectionEvent.Warned(connection, warning, clock.instant()));
        }
        if (news.isEmpty()) return;
        var changed = connection.valid(connection.validity().warned(new Warned(expiry, sunset)));
        connections.save(changed, List.copyOf(news), Optional.empty()); // if not, then next time
    }

    /** What a person should know of a connection now. */
    public List<Warning> warnings(Connection connection) {
        var all = new ArrayList<Warning>();
        var now = clock.instant();
        if (!connection.is(Status.REAUTH_REQUIRED) && !connection.is(Status.DISCONNECTED))
            Warning.of(Warning.Kind.EXPIRY, connection.validity().expiresAt(), now)
                    .ifPresent(all::add);
        Warning.ofSunset(sunset(connection), now).ifPresent(all::add);
        return List.copyOf(all);
    }

    private @Nullable LocalDate sunset(Connection connection) {
        return platforms
                .connector(connection.platform())
                .map(connector -> connector.description())
                .map(ConnectorDescription::sunset)
                .orElse(null);
    }
}
