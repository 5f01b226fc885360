package io.omnify.auth.members.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;

/**
 * Guards what must hold for all members of an organisation together, however many change at the same time. It errs on
 * the safe side when a crash cuts a change off: who is on the list of owners surely is one.
 */
public interface Roster {
    /** Notes an owner, after their standing has been stored; again changes nothing. */
    void addOwner(OrgId org, UserId user);

    /**
     * Takes an owner off the list, before their standing changes.
     *
     * @return false, and nothing changes, when nobody else would be left
     */
    boolean removeOwner(OrgId org, UserId user);

    /**
     * Takes a seat for a person, who may hold it already.
     *
     * @return false, and nothing changes, when {@code most} seats are taken by others
     */
    boolean takeSeat(OrgId org, UserId user, long most);

    void freeSeat(OrgId org, UserId user);
}
