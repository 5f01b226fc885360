package io.omnify.auth.invitations.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.api.Plan;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.auth.members.domain.RoleChoice;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes who accepted an invitation a member, right after or whenever a crash came between. */
public final class JoinOrganisation {
    private static final Duration SURELY_CUT_OFF = Duration.ofSeconds(30);
    private static final int BATCH = 100;
    private static final int ATTEMPTS = 5;

    private final Invitations invitations;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Roster roster;
    private final FindOrganisation findOrganisation;
    private final InstantSource clock;

    public JoinOrganisation(
            Invitations invitations,
            Accounts accounts,
            Memberships memberships,
            Roster roster,
            FindOrganisation findOrganisation,
            InstantSource clock) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.memberships = memberships;
        this.roster = roster;
        this.findOrganisation = findOrganisation;
        this.clock = clock;
    }

    /** Of any number of calls with the same invitation exactly one succeeds. */
    Account handle(Invitation invitation, Account account) {
        var organisation = findOrganisation.handle(invitation.org());
        if (account.membershipIn(organisation.id()).isPresent())
            throw new Refused(new Refusal.Conflict("already-member", "You are a member already."));
        if (!invitations.claim(invitation, account.id(), clock.instant())) throw ReadInvitation.notValid();
        return complete(organisation, invitation.joinedBy(account.id()), account);
    }

    /** Completes what nobody came back for. */
    public void completeCutOff() {
        invitations.unsettled(clock.instant().minus(SURELY_CUT_OFF), BATCH).forEach(this::completeOne);
    }

    private void completeOne(Invitation invitation) {
        var account = Optional.ofNullable(invitation.joining()).flatMap(accounts::find);
        try {
            var organisation = findOrganisation.handle(invitation.org());
            account.ifPresent(known -> complete(organisation, invitation, known));
        } catch (Refused refused) {
            // an organisation that is gone, or full: what can be done was done, the others go on
            if (refused.refusal() instanceof Refusal.NotFound)
                invitations.settle(invitation.id(), Invitation.Status.REVOKED);
        }
    }

    private Account complete(Organisation organisation, Invitation invitation, Account account) {
        if (account.membershipIn(organisation.id()).isPresent()) {
            invitations.settle(invitation.id(), Invitation.Status.ACCEPTED);
            return account;
        }
        takeSeat(organisation, invitation, account);
        var joined = saveOverOthers(organisation, invitation, account);
        invitations.settle(invitation.id(), Invitation.Status.ACCEPTED);
        return joined;
    }

    /** Somebody who signs in or changes their name meanwhile is no reason to turn them away. */
    private Account saveOverOthers(Organisation organisation, Invitation invitation, Account account) {
        var latest = account;
        for (int attempt = 1; ; attempt++) {
            try {
                return save(organisation, invitation, latest);
            } catch (Refused moved) {
                if (!(moved.refusal() instanceof Refusal.ChangedMeanwhile) || attempt == ATTEMPTS) throw moved;
                latest = accounts.find(account.id()).orElseThrow(() -> moved);
            }
        }
    }

    private void takeSeat(Organisation organisation, Invitation invitation, Account account) {
        var most = organisation.tier().of(Plan.Limit.USERS);
        if (most.isEmpty() || roster.takeSeat(organisation.id(), account.id(), most.getAsLong())) return;
        invitations.settle(invitation.id(), Invitation.Status.PENDING);
        throw new Refused(new Refusal.PlanLimitReached(Plan.Limit.USERS, most.getAsLong()));
    }

    private Account save(Organisation organisation, Invitation invitation, Account account) {
        var org = organisation.id();
        var now = clock.instant();
        var membership = RoleChoice.of(organisation, invitation.role()).newMember(organisation, now);
        var event = new OrganisationEvent.MemberJoined(org, account.id(), membership.roleCode(), now);
        var told = Map.of("role", invitation.role(), "invitation", invitation.id());
        var deed = new Deed(org, "invitation.accepted", "user", account.id().value(), null, told, account.id());
        var saved = memberships.save(account.with(membership), List.of(event), List.of(deed));
        if (membership.role() == Role.OWNER) roster.addOwner(org, account.id());
        return saved;
    }
}
