package io.omnify.agent.connections.domain;

import io.omnify.agent.platforms.domain.Credentials;
import java.time.Duration;
import java.time.Instant;

/**
 * The credentials of a connection as they are now.
 *
 * @param version counts the renewals
 */
public record Held(Credentials credentials, long version, Instant since) {
    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final int SPREAD = 64;

    /**
     * Whether the token should be renewed: a quarter of its life before its end, and a little earlier for some
     * connections than for others, so that they do not all come at once.
     */
    public boolean isDue(String connection, Instant now) {
        var end = credentials.expiresAt();
        if (end == null || credentials.refreshToken() == null) return false;
        var life = Duration.between(since, end);
        var early = life.dividedBy(4).plus(life.dividedBy(16 * SPREAD).multipliedBy(spread(connection)));
        return !now.isBefore(end.minus(early.compareTo(LEAST) < 0 ? LEAST : early));
    }

    public boolean isOver(Instant now) {
        var end = credentials.expiresAt();
        return end != null && !now.isBefore(end);
    }

    private static int spread(String connection) {
        return Math.floorMod(connection.hashCode(), SPREAD);
    }
}
