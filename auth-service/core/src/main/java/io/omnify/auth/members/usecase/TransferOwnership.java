package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.members.domain.Rights;

/** Makes another member the owner and the one who asks an administrator, in this order: there is always an owner. */
public final class TransferOwnership {
    private final FindRights findRights;
    private final ChangeMember changeMember;

    public TransferOwnership(FindRights findRights, ChangeMember changeMember) {
        this.findRights = findRights;
        this.changeMember = changeMember;
    }

    public void handle(OrgId org, UserId from, UserId to) {
        var rights = findRights.handle(org, from);
        if (!rights.owner()) throw new Refused(new Refusal.NotYours("Only an owner hands the organisation over."));
        if (from.equals(to)) throw new Refused(new Refusal.Invalid("user_id", "is the owner already"));
        changeMember.handle(org, rights, to, becoming(Role.OWNER));
        changeMember.handle(org, rights, from, becoming(Role.ADMIN));
    }

    private static ChangeMember.Wish becoming(Role role) {
        return new ChangeMember.Wish(role.code(), role == Role.OWNER ? Membership.Status.ACTIVE : null);
    }

    /** For an act that only an owner may do. */
    public Rights ownerOnly(OrgId org, UserId user) {
        var rights = findRights.handle(org, user);
        if (!rights.owner()) throw new Refused(new Refusal.NotYours("Only an owner may do this."));
        return rights;
    }
}
