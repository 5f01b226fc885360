package io.omnify.auth.sessions.port;

import io.omnify.auth.sessions.domain.SessionId;

/** Where the gateway looks before it lets an access token pass. */
public interface EndedSessions {
    /**
     * Tells at once that the session's access tokens are worthless; telling it twice changes nothing.
     *
     * @return false when it could not be told; it must then be tried again
     */
    boolean announce(SessionId id);
}
