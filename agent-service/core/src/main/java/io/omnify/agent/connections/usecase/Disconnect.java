package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends a connection: from now on nobody uses it, its token is made worthless at the vendor and then erased. Where the
 * vendor is away that is tried again for a day, for a token forgotten alive could be used by whoever has a copy.
 */
public final class Disconnect {
    private static final System.Logger LOG = System.getLogger(Disconnect.class.getName());
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Connections connections;
    private final Tokens tokens;
    private final Platforms platforms;
    private final InstantSource clock;

    public Disconnect(Connections connections, Tokens tokens, Platforms platforms, InstantSource clock) {
        this.connections = connections;
        this.tokens = tokens;
        this.platforms = platforms;
        this.clock = clock;
    }

    /** Ending it again is no mistake. */
    public void handle(OrgId org, String by, String id) {
        var connection = connections.find(org, id).orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(id)));
        if (!connection.is(Status.DISCONNECTED)) forget(ended(connection, Optional.of(by)));
    }

    /**
     * Those of an organisation that is gone; may be repeated. All are ended before any vendor is asked, and none of them
     * keeps the others: what is left of those that were ended is looked after later. Throws when some were not.
     */
    public void all(OrgId org) {
        var ended = new ArrayList<Connection>();
        int before;
        do {
            before = ended.size();
            for (var each : connections.list(org, Connection.MOST))
                alone(each, () -> ended.add(ended(each, Optional.empty())));
        } while (ended.size() > before);
        for (var each : ended) alone(each, () -> forget(each));
        var left = connections.list(org, 1);
        if (!left.isEmpty())
            throw new Refused(
                    new Refusal.ConnectionChangedMeanwhile(left.getFirst().id()));
    }

    private static void alone(Connection connection, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "connection not ended org=" + connection.org().value() + " connection=" + connection.id()
                            + " reason=" + e.getClass().getName());
        }
    }

    private Connection ended(Connection connection, Optional<String> by) {
        var ended = connection.in(new State(Status.DISCONNECTED, "", "", clock.instant()));
        var event = new ConnectionEvent.Changed(ended, connection.status(), clock.instant());
        if (!connections.save(ended, List.of(event), by))
            throw new Refused(new Refusal.ConnectionChangedMeanwhile(ended.id()));
        return ended;
    }

    /** What is still to be done of one that was ended. */
    void forget(Connection ended) {
        if (revoked(ended) || ended.state().since().plus(PATIENCE).isBefore(clock.instant()))
            tokens.erase(ended.org(), ended.id());
    }

    /** Those whose key is gone can no longer be revoked, by us or by whoever has a copy. */
    private Optional<Held> readable(Connection ended) {
        try {
            return tokens.held(ended.org(), ended.id());
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private boolean revoked(Connection ended) {
        var held = readable(ended);
        var connector = platforms.connector(ended.org(), ended.platform());
        if (held.isEmpty() || connector.isEmpty()) return true;
        try {
            connector.get().revoke(ended.mode(), held.get().credentials());
            return true;
        } catch (PlatformFailed e) {
            return switch (e.failure()) {
                case Unavailable _, Uncertain _, RateLimited _ -> false;
                default -> true; // it is dead already, or the vendor will not
            };
        }
    }
}
