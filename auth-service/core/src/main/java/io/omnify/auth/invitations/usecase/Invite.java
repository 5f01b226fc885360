package io.omnify.auth.invitations.usecase;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.invitations.domain.InvitationToken;
import io.omnify.auth.invitations.port.InvitationMail;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.members.domain.RoleChoice;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.port.Ids;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.port.Seal;
import java.time.InstantSource;
import java.util.Map;

/**
 * Invites a mailbox, with a role that the inviter may give. Whether the address has an account elsewhere makes no
 * difference to the answer.
 */
public final class Invite {
    /** What making and reading tokens takes. */
    public record Means(Ids ids, Randomness randomness, Seal seal, InstantSource clock) {}

    private final Invitations invitations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final FindOrganisation findOrganisation;
    private final InvitationMail mail;
    private final Means means;

    public Invite(
            Invitations invitations,
            Accounts accounts,
            Memberships memberships,
            FindOrganisation findOrganisation,
            InvitationMail mail,
            Means means) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.findOrganisation = findOrganisation;
        this.mail = mail;
        this.means = means;
    }

    /** Who invites, as the mail and the list name them. */
    public record Inviter(String id, String name, Rights rights) {}

    public Invitation handle(OrgId org, Inviter inviter, String typedEmail, String roleCode) {
        var organisation = findOrganisation.handle(org);
        var email = EmailAddress.of("email", typedEmail);
        var role = RoleChoice.of(organisation, roleCode);
        inviter.rights().mustCover(role.rights(organisation), "Nobody gives a role that permits more than their own.");
        if (accounts.find(email).flatMap(a -> a.membershipIn(org)).isPresent())
            throw new Refused(new Refusal.Conflict("already-member", "This person is a member already."));
        mustFit(organisation);
        var secret = InvitationToken.secret(means.randomness().bytes(InvitationToken.SECRET_BYTES));
        var id = means.ids().next(Invitation.PREFIX);
        var invitation = Invitation.to(
                email, org, role.code(), id, secret, inviter.id(), means.clock().instant());
        invitations.add(invitation, deed(invitation));
        var token = new InvitationToken(id, secret, means.seal().sign(invitation.promise()));
        mail.send(invitation, token.text(), organisation.name(), inviter.name(), named(organisation, role));
        return invitation;
    }

    private void mustFit(Organisation organisation) {
        long taken = memberships.count(organisation.id())
                + invitations.countOpen(organisation.id(), means.clock().instant());
        var plan = organisation.tier();
        if (!plan.allowsOneMore(Plan.Limit.USERS, taken))
            throw new Refused(new Refusal.PlanLimitReached(
                    Plan.Limit.USERS, plan.of(Plan.Limit.USERS).orElseThrow()));
    }

    private static String named(Organisation organisation, RoleChoice role) {
        return organisation.role(role.code()).map(own -> own.name()).orElse(role.code());
    }

    private static Deed deed(Invitation invitation) {
        return new Deed(
                invitation.org(),
                "invitation.created",
                "invitation",
                invitation.id(),
                null,
                Map.of("email", invitation.email().value(), "role", invitation.role()));
    }

    /** Takes an open invitation back. */
    public void revoke(OrgId org, String id) {
        var deed = new Deed(org, "invitation.revoked", "invitation", id, null, null);
        if (!invitations.revoke(org, id, deed)) throw new Refused(new Refusal.NotFound("invitation"));
    }
}
