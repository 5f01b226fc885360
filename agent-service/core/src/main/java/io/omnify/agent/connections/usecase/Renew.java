package io.omnify.agent.connections.usecase;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Pause;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Keeps tokens fresh. Of all who want a connection's renewed at one time, in all instances, one asks the vendor: a
 * rotating refresh token works once, and whoever used it second would lock the organisation out. What the vendor gave
 * is stored before anybody uses it.
 */
public final class Renew {
    private static final Duration CLAIM = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(35);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Tokens tokens;
    private final Platforms platforms;
    private final InstantSource clock;
    private final Pause pause;

    public Renew(Tokens tokens, Platforms platforms, InstantSource clock, Pause pause) {
        this.tokens = tokens;
        this.platforms = platforms;
        this.clock = clock;
        this.pause = pause;
    }

    /** Credentials that are good as far as is known, renewed ahead of their end. */
    Held fresh(Connection connection) {
        var held = current(connection);
        var now = clock.instant();
        if (!held.isDue(connection.id(), now) && !held.isOver(now)) return held;
        return renewed(connection, held, held.isOver(now));
    }

    /** Others than those the vendor did not accept; throws {@code Unauthorized} when there are none. */
    Held instead(Connection connection, Held refused) {
        return renewed(connection, refused, true);
    }

    private Held renewed(Connection connection, Held seen, boolean must) {
        var end = clock.instant().plus(PATIENCE);
        while (clock.instant().isBefore(end)) {
            var held = current(connection);
            if (held.version() != seen.version()) return held;
            if (held.credentials().refreshToken() == null) return unrenewable(held, must);
            var now = clock.instant();
            var claim = tokens.claim(connection.org(), connection.id(), held.version(), now, now.plus(CLAIM));
            if (claim.isPresent()) return asked(connection, held, claim.get(), must);
            if (!must) return held; // somebody is at it, and the old one is still good
            rest();
        }
        throw new PlatformFailed(new Unavailable("renewal-in-progress", "The token is being renewed elsewhere."));
    }

    private static Held unrenewable(Held held, boolean must) {
        if (!must) return held;
        throw new PlatformFailed(new Unauthorized("token-not-renewable", "The token has ended and cannot be renewed."));
    }

    private Held asked(Connection connection, Held old, String claim, boolean must) {
        var connector = platforms
                .connector(connection.org(), connection.platform())
                .orElseThrow(() -> new Refused(new Refusal.PlatformNotOffered(
                        connection.platform().code(), "it is not joined to this service")));
        try {
            var fresh = connector.refresh(connection.mode(), old.credentials());
            tokens.replace(connection.org(), connection.id(), old.version(), fresh, clock.instant());
            return current(connection);
        } catch (PlatformFailed e) {
            tokens.release(connection.org(), connection.id(), claim);
            return despite(e, connection, old, must);
        }
    }

    /** Another instance may have been faster than its claim; else a person must act, or it is tried later. */
    private Held despite(PlatformFailed failed, Connection connection, Held old, boolean must) {
        var now = current(connection);
        if (now.version() != old.version()) return now;
        if (!must && !(failed.failure() instanceof Unauthorized)) return old;
        throw failed;
    }

    /** As they are, good or not. */
    Held current(Connection connection) {
        return tokens.held(connection.org(), connection.id())
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotUsable(
                        connection.id(), connection.status().code(), "it has no credentials")));
    }

    private void rest() {
        try {
            pause.of(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new Unavailable("interrupted", "The service is shutting down."));
        }
    }
}
