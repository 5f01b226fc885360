package io.omnify.agent.connections.port;

import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Optional;

/** The credentials of connections, sealed. Of all instances one at a time renews those of a connection. */
public interface Tokens {
    /** False when the service was given no key: then none can be kept. */
    boolean ready();

    Optional<Held> held(OrgId org, String connection);

    /** True for one caller until then, if they are still of that version; to be called before they are renewed. */
    boolean claim(OrgId org, String connection, long version, Instant now, Instant until);

    /** Ends a claim that led to nothing. */
    void release(OrgId org, String connection, long version);

    /**
     * Stores newer ones in place of those of that version, with what they say of their end. False when there are others
     * now, and then nothing changes. Returns when no crash can forget them.
     */
    boolean replace(OrgId org, String connection, long version, Credentials fresh, Instant now);

    void erase(OrgId org, String connection);
}
