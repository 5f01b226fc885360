package io.omnify.auth.invitations.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.keys.usecase.FindKeyRights;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.members.domain.RoleChoice;
import io.omnify.auth.members.usecase.FindRights;
import io.omnify.auth.organisations.usecase.FindOrganisation;

/**
 * Tells whether who invited could still do so: otherwise somebody about to be removed invites themselves once more and
 * comes back with what was taken from them.
 */
public final class MayStillInvite {
    private static final String KEY = "key:";

    private final FindRights findRights;
    private final FindKeyRights findKeyRights;
    private final FindOrganisation findOrganisation;

    public MayStillInvite(FindRights findRights, FindKeyRights findKeyRights, FindOrganisation findOrganisation) {
        this.findRights = findRights;
        this.findKeyRights = findKeyRights;
        this.findOrganisation = findOrganisation;
    }

    boolean handle(Invitation invitation) {
        var rights = rightsOf(invitation.org(), invitation.by());
        return rights.permissions().contains(Permission.USER_WRITE) && covers(rights, invitation);
    }

    private Rights rightsOf(OrgId org, String inviter) {
        if (inviter.startsWith(KEY)) return findKeyRights.handle(org, inviter.substring(KEY.length()));
        return findRights.handle(org, new UserId(inviter));
    }

    private boolean covers(Rights rights, Invitation invitation) {
        try {
            var organisation = findOrganisation.handle(invitation.org());
            return rights.cover(RoleChoice.of(organisation, invitation.role()).rights(organisation));
        } catch (Refused roleOrOrganisationGone) {
            return false;
        }
    }
}
