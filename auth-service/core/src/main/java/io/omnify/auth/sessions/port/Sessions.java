package io.omnify.auth.sessions.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions of all users. */
public interface Sessions {
    void add(Session session);

    /** By the id alone: whoever holds a refresh token has not said yet which organisation it is for. */
    Optional<Session> holdingToken(SessionId id);

    /**
     * The user's sessions in this organisation that are not over, newest first, those older than {@code before} when
     * given, at most {@code limit}.
     */
    List<Session> alive(OrgId org, UserId user, Optional<SessionId> before, Instant now, int limit);

    /** The user's sessions in whichever organisation that are not over, at most {@code limit}. */
    List<Session> aliveAnywhere(UserId user, Instant now, int limit);

    /**
     * Replaces {@code before} by {@code after} if nobody renewed or ended it since.
     *
     * @return whether this caller won; of any number of callers with the same {@code before} exactly one does
     */
    boolean renew(Session before, Session after);

    /**
     * Counts one more request that brought the token which the session's present one replaced.
     *
     * @return the session with all of them counted, or empty when that token is not the replaced one (any more)
     */
    Optional<Session> countRival(RefreshToken replaced);

    /** Keeps a new proof of who the person is; a session that ended meanwhile stays as it is. */
    void prove(SessionId id, Proof proof);

    /**
     * Ends the session and stores the fact with it as one write, to be announced.
     *
     * @return false, and nothing changes, when it had ended before
     */
    boolean end(Session.Ended ended);

    /** Notes that the end of the session has been announced. */
    void announced(SessionId id);

    /** Sessions of any organisation ended after {@code since} whose end is not announced, at most {@code limit}. */
    List<SessionId> unannounced(Instant since, int limit);

    /** Removes sessions of any organisation whose refresh token could not be used any more {@code before} then. */
    void forgetOver(Instant before);
}
