package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.members.port.RightsChanged;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import io.omnify.auth.sessions.usecase.ManageSessions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stores what a member is from now on and takes back every token that says otherwise. */
public final class StoreStanding {
    private static final String REMOVED = "removed";

    private final Memberships memberships;
    private final ManageSessions manageSessions;
    private final AnnounceRevocation announceRevocation;
    private final RightsChanged rightsChanged;
    private final InstantSource clock;

    public StoreStanding(
            Memberships memberships,
            ManageSessions manageSessions,
            AnnounceRevocation announceRevocation,
            RightsChanged rightsChanged,
            InstantSource clock) {
        this.memberships = memberships;
        this.manageSessions = manageSessions;
        this.announceRevocation = announceRevocation;
        this.rightsChanged = rightsChanged;
        this.clock = clock;
    }

    Account change(Account account, Membership before, Membership after, String action) {
        var saved = save(account.with(after), before, Optional.of(after), action);
        takeBack(before.org(), account.id(), after.isActive());
        return saved;
    }

    void remove(Account account, Membership before, String action) {
        save(account.leaving(before.org()), before, Optional.empty(), action);
        takeBack(before.org(), account.id(), false);
    }

    private Account save(Account changed, Membership before, Optional<Membership> after, String action) {
        var org = before.org();
        var status = after.map(standing -> standing.status().code()).orElse(REMOVED);
        var event = new OrganisationEvent.MemberChanged(
                org, changed.id(), after.orElse(before).roleCode(), status, clock.instant());
        var deed = new Deed(
                org,
                action,
                "user",
                changed.id().value(),
                described(before),
                after.map(StoreStanding::described).orElse(null));
        return memberships.save(changed, List.of(event), List.of(deed));
    }

    private void takeBack(OrgId org, UserId user, boolean staysIn) {
        announceRevocation.handle(RevokedAccess.ofMember(org, user, clock.instant()));
        if (!staysIn) manageSessions.endAll(org, user, Session.Reason.MEMBERSHIP_ENDED);
        rightsChanged.handle(org, user);
    }

    private static Map<String, Object> described(Membership membership) {
        return Map.of(
                "role", membership.roleCode(), "status", membership.status().code());
    }
}
