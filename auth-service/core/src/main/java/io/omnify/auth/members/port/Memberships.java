package io.omnify.auth.members.port;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import java.util.List;

/** Who belongs where: the part of an account that organisations decide. */
public interface Memberships {
    /**
     * Stores the memberships and the promised organisation of the account, the facts and the deeds as one write, and
     * counts the version up; refuses with ChangedMeanwhile if the version moved.
     */
    Account save(Account changed, List<OrganisationEvent> events, List<Deed> deeds);

    /** How many people belong to the organisation, suspended ones included. */
    long count(OrgId org);

    /** How many hold this role of the organisation's own, suspended ones included. */
    long countHolding(OrgId org, String customRole);
}
