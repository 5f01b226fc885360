package io.omnify.agent.connections.port;

import io.omnify.agent.connections.domain.Held;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The credentials of connections, sealed. Of all instances one at a time renews those of a connection. */
public interface Tokens {
    /** False when the service was given no key: then none can be kept. */
    boolean ready();

    /** Throws IllegalStateException when they do not open with the keys that were given. */
    Optional<Held> held(OrgId org, String connection);

    /** Of which version they are, also of those that do not open; empty when there are none. */
    OptionalLong version(OrgId org, String connection);

    /**
     * A claim for one caller until then, if they are still of that version; to be called before they are renewed. Empty
     * while it is somebody else's.
     */
    Optional<String> claim(OrgId org, String connection, long version, Instant now, Instant until);

    /** Ends a claim that led to nothing; one that has passed to somebody else stays theirs. */
    void release(OrgId org, String connection, String claim);

    /** Seals them with the key that seals now if another did, so that an older one may go some day. */
    void sealAgain(OrgId org, String connection);

    /**
     * Stores newer ones in place of those of that version, with what they say of their end. False when there are others
     * now, and then nothing changes. Needs no claim: a vendor may have made the old ones worthless for newer ones that
     * come late, also when they were erased meanwhile: then they are looked after, so that they are made worthless too.
     * Waits for a database that is away, and returns when no crash can forget them.
     */
    boolean replace(OrgId org, String connection, long version, Credentials fresh, Instant now);

    /** From now on nobody looks after them. */
    void erase(OrgId org, String connection);
}
