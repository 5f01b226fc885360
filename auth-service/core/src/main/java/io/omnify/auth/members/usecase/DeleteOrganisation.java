package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Deletion;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** Deletes an organisation, after a time in which its owners may think better of it. */
public final class DeleteOrganisation {
    private static final int BATCH = 20;

    private final Organisations organisations;
    private final Members members;
    private final StoreStanding storeStanding;
    private final AnnounceRevocation announceRevocation;
    private final InstantSource clock;
    private final Duration grace;

    public DeleteOrganisation(
            Organisations organisations,
            Members members,
            StoreStanding storeStanding,
            AnnounceRevocation announceRevocation,
            InstantSource clock,
            Duration grace) {
        this.organisations = organisations;
        this.members = members;
        this.storeStanding = storeStanding;
        this.announceRevocation = announceRevocation;
        this.clock = clock;
        this.grace = grace;
    }

    /** Asked again it changes nothing: the first request counts. */
    public Organisation request(OrgId org, UserId by) {
        var organisation = find(org);
        if (organisation.deletion() != null) return organisation;
        var now = clock.instant();
        var due = now.plus(grace);
        var deed = deed(organisation, "organization.deletion_requested", Map.of("due_at", due.toString()));
        return organisations.save(organisation.withDeletion(new Deletion(by, now, due)), deed);
    }

    public Organisation takeBack(OrgId org) {
        var organisation = find(org);
        if (organisation.deletion() == null) return organisation;
        return organisations.save(
                organisation.withDeletion(null), deed(organisation, "organization.deletion_taken_back", Map.of()));
    }

    /** Deletes what is due, of all organisations; what a crash cuts off is done by the next call. */
    public void deleteDue() {
        organisations.due(clock.instant(), BATCH).forEach(this::delete);
    }

    private void delete(Organisation organisation) {
        var org = organisation.id();
        var deed = deed(organisation, "organization.deleted", Map.of());
        if (!organisations.close(organisation, clock.instant(), deed)) return;
        announceRevocation.handle(RevokedAccess.ofOrganisation(org, clock.instant()));
        TakeBackRole.forEachMember(members, org, account -> remove(account, org));
        organisations.deleted(org);
    }

    private void remove(Account account, OrgId org) {
        account.membershipIn(org).ifPresent(membership -> storeStanding.remove(account, membership, "member.removed"));
    }

    private static Deed deed(Organisation organisation, String action, Map<String, ?> after) {
        return new Deed(
                organisation.id(), action, "organization", organisation.id().value(), null, after);
    }

    private Organisation find(OrgId org) {
        return organisations.find(org).orElseThrow(() -> new Refused(new Refusal.NotFound("organization")));
    }
}
