package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import java.util.Set;

/** Looks up what a person may do right now; a token only tells what was so when it was issued. */
public final class FindRights {
    private final Members members;
    private final FindOrganisation findOrganisation;

    public FindRights(Members members, FindOrganisation findOrganisation) {
        this.members = members;
        this.findOrganisation = findOrganisation;
    }

    /** No rights at all for who is no active member. */
    public Rights handle(OrgId org, UserId user) {
        return members.find(org, user)
                .flatMap(account -> account.activeMembershipIn(org))
                .map(membership -> Rights.of(membership, findOrganisation.handle(org)))
                .orElseGet(() -> Rights.of(Set.of()));
    }
}
