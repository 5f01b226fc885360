package io.omnify.agent.connections.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's way to one account of a platform. Its credentials are kept apart and sealed. Immutable.
 *
 * @param account null while nobody has chosen one of several
 * @param revision counts the changes, so that of two at a time one wins
 */
public record Connection(
        String id,
        OrgId org,
        Platform platform,
        Mode mode,
        String name,
        @Nullable Account account,
        State state,
        Validity validity,
        Origin origin,
        long revision) {
    public static final String PREFIX = "conn_";
    public static final int MOST = 100;

    /** Whether it works, and what is to be done where it does not. */
    public enum Status {
        CONNECTED,
        /** The platform is well, but no longer accepts the credentials: a person must connect again. */
        REAUTH_REQUIRED,
        /** The platform does not work for it: waiting may help, connecting again does not. */
        DOWN,
        /** Ended by a person; its credentials are erased. */
        DISCONNECTED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param code why, in the vendor's words or ours; empty while it is well */
    public record State(Status status, String code, String detail, Instant since) {
        public static State connected(Instant now) {
            return new State(Status.CONNECTED, "", "", now);
        }
    }

    /**
     * Until when it works.
     *
     * @param tokenExpiresAt renewed by itself before that where it can be
     * @param expiresAt when a person has to connect again; null when never, or not known
     * @param warned the days left that were warned of last, of the credentials and of the version
     */
    public record Validity(
            List<String> scopes,
            @Nullable Instant tokenExpiresAt,
            @Nullable Instant expiresAt,
            Warned warned) {
        public Validity {
            scopes = List.copyOf(scopes);
        }

        public static Validity of(Credentials credentials) {
            var end = credentials.refreshToken() == null ? credentials.expiresAt() : credentials.refreshExpiresAt();
            return new Validity(credentials.scopes(), credentials.expiresAt(), end, Warned.NEVER);
        }

        public Validity warned(Warned now) {
            return new Validity(scopes, tokenExpiresAt, expiresAt, now);
        }
    }

    /** Days left at the last warning; null for none yet. */
    public record Warned(@Nullable Integer expiry, @Nullable Integer sunset) {
        public static final Warned NEVER = new Warned(null, null);
    }

    /** Who made it and when; {@code changedAt} when it last became something else. */
    public record Origin(String createdBy, Instant createdAt, Instant changedAt) {}

    public Status status() {
        return state.status();
    }

    public boolean is(Status status) {
        return state.status() == status;
    }

    public Connection renamed(String newName, @Nullable Account newAccount, Instant now) {
        return new Connection(
                id, org, platform, mode, newName, newAccount, state, validity, changed(now), revision + 1);
    }

    public Connection in(State newState) {
        return new Connection(
                id, org, platform, mode, name, account, newState, validity, changed(newState.since()), revision + 1);
    }

    public Connection valid(Validity newValidity) {
        return new Connection(id, org, platform, mode, name, account, state, newValidity, origin, revision + 1);
    }

    private Origin changed(Instant now) {
        return new Origin(origin.createdBy(), origin.createdAt(), now);
    }
}
