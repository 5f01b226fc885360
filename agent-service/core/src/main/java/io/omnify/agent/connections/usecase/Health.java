package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes how connections do. Only a change is stored: a call that succeeds, as nearly all do, costs nothing. A platform
 * counts as down after some failures in a row, and as well with the first answer.
 */
public final class Health {
    private static final int DOWN_AFTER = 3;
    private static final int MOST = 50_000;

    private final Connections connections;
    private final InstantSource clock;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    public Health(Connections connections, InstantSource clock) {
        this.connections = connections;
        this.clock = clock;
    }

    void well(Connection connection) {
        failures.remove(connection.id());
        if (!connection.is(Status.CONNECTED)) become(connection, State.connected(clock.instant()));
    }

    /** Something other than the credentials failed. */
    void failed(Connection connection, PlatformFailure failure) {
        switch (failure) {
            case PlatformFailure.VersionSunset _ -> become(connection, state(Status.DOWN, failure));
            case PlatformFailure.Unavailable _, PlatformFailure.Uncertain _ -> {
                if (failures.size() > MOST) failures.clear();
                if (failures.merge(connection.id(), 1, Integer::sum) >= DOWN_AFTER)
                    become(connection, state(Status.DOWN, failure));
            }
            case PlatformFailure.Unauthorized _ -> become(connection, state(Status.REAUTH_REQUIRED, failure));
            case PlatformFailure.Forbidden _,
                    PlatformFailure.NotFound _,
                    PlatformFailure.Invalid _,
                    PlatformFailure.Duplicate _,
                    PlatformFailure.RateLimited _,
                    PlatformFailure.QuotaExhausted _ -> well(connection);
        }
    }

    private State state(Status status, PlatformFailure failure) {
        return new State(status, failure.code(), failure.message(), clock.instant());
    }

    /** Tried again when somebody changed it meanwhile, unless it has become so already or was ended. */
    private void become(Connection seen, State state) {
        for (int tries = 0; tries < 3; tries++) {
            var now = connections.find(seen.org(), seen.id()).orElse(null);
            if (now == null || now.is(state.status()) || now.is(Status.DISCONNECTED)) return;
            var changed = now.in(state);
            var event = new ConnectionEvent.Changed(changed, now.status(), state.since());
            if (connections.save(changed, List.of(event), Optional.empty())) return;
        }
    }
}
