package io.omnify.auth.sessions.port;

import io.omnify.auth.sessions.domain.RevokedAccess;

/** What the gateway follows, so that it refuses tokens that have not expired but are no longer to be believed. */
public interface Revocations {
    /**
     * Tells the gateway at once; telling it twice changes nothing.
     *
     * @return false when it could not be told; it must then be tried again
     */
    boolean announce(RevokedAccess revoked);
}
