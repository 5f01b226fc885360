package io.omnify.auth.invitations.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.invitations.domain.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The invitations of all organisations. */
public interface Invitations {
    /** Stores a new one with its deed; an open one for the same address and organisation is revoked. */
    void add(Invitation invitation, Deed deed);

    /** By the id alone: whoever holds a token has not said yet which organisation it is for. */
    Optional<Invitation> holdingToken(String id);

    /** Newest first, at most {@code limit}, those made before {@code before} when given. */
    List<Invitation> list(OrgId org, Optional<String> before, int limit);

    long countOpen(OrgId org, Instant now);

    /** @return false, and nothing changes, when there is no open one of this id in the organisation */
    boolean revoke(OrgId org, String id, Deed deed);

    /**
     * Claims an open invitation for somebody.
     *
     * @return false, and nothing changes, when it is not open any more; of any number of callers exactly one gets true
     */
    boolean claim(Invitation invitation, UserId user, Instant now);

    /** Notes that who claimed it is a member, or that there is no place for them and it stays open. */
    void settle(String id, Invitation.Status outcome);

    /** Claimed before {@code before} and not settled, of all organisations, at most {@code limit}. */
    List<Invitation> unsettled(Instant before, int limit);
}
