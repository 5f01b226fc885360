package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.members.domain.Rights;
import io.omnify.auth.members.domain.RoleChoice;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import org.jspecify.annotations.Nullable;

/** Gives a member another role, suspends one, lets one back or removes one. */
public final class ChangeMember {
    private static final String TOUCHING = "This member holds more than you do.";

    private final Members members;
    private final FindOrganisation findOrganisation;
    private final Roster roster;
    private final StoreStanding storeStanding;

    public ChangeMember(
            Members members, FindOrganisation findOrganisation, Roster roster, StoreStanding storeStanding) {
        this.members = members;
        this.findOrganisation = findOrganisation;
        this.roster = roster;
        this.storeStanding = storeStanding;
    }

    /** What to change; null means: leave as it is. */
    public record Wish(@Nullable String role, Membership.@Nullable Status status) {}

    public Account handle(OrgId org, Rights actor, UserId user, Wish wish) {
        var organisation = findOrganisation.handle(org);
        var account = find(org, user);
        var before = account.membershipIn(org).orElseThrow();
        actor.mustCover(Rights.of(before, organisation), TOUCHING);
        var after = wished(organisation, actor, before, wish);
        if (after.equals(before)) return account;
        return change(account, before, after);
    }

    private Account change(Account account, Membership before, Membership after) {
        if (isActingOwner(before) && !isActingOwner(after)) mustNotBeLast(account, before.org());
        Account saved;
        try {
            saved = storeStanding.change(account, before, after, action(before, after));
        } catch (Refused moved) {
            if (isActingOwner(before)) roster.addOwner(before.org(), account.id());
            throw moved;
        }
        if (isActingOwner(after)) roster.addOwner(before.org(), account.id());
        return saved;
    }

    private static Membership wished(Organisation organisation, Rights actor, Membership before, Wish wish) {
        var after = before;
        if (wish.role() != null) {
            var choice = RoleChoice.of(organisation, wish.role());
            actor.mustCover(choice.rights(organisation), "Nobody gives a role that permits more than their own.");
            after = after.withRole(choice.role(), choice.customRole());
        }
        return wish.status() == null ? after : after.withStatus(wish.status());
    }

    public void remove(OrgId org, Rights actor, UserId user) {
        var organisation = findOrganisation.handle(org);
        var account = find(org, user);
        var before = account.membershipIn(org).orElseThrow();
        actor.mustCover(Rights.of(before, organisation), TOUCHING);
        remove(account, before, "member.removed");
    }

    /** Everybody may go, but for the last owner. */
    public void leave(OrgId org, UserId user) {
        var account = find(org, user);
        remove(account, account.membershipIn(org).orElseThrow(), "member.left");
    }

    private void remove(Account account, Membership before, String action) {
        if (isActingOwner(before)) mustNotBeLast(account, before.org());
        try {
            storeStanding.remove(account, before, action);
        } catch (Refused moved) {
            if (isActingOwner(before)) roster.addOwner(before.org(), account.id());
            throw moved;
        }
        roster.freeSeat(before.org(), account.id());
    }

    private void mustNotBeLast(Account account, OrgId org) {
        if (!roster.removeOwner(org, account.id())) throw new Refused(new Refusal.LastOwner());
    }

    private static boolean isActingOwner(Membership membership) {
        return membership.role() == Role.OWNER && membership.isActive();
    }

    private static String action(Membership before, Membership after) {
        if (before.status() != after.status()) return after.isActive() ? "member.resumed" : "member.suspended";
        return "member.role_changed";
    }

    private Account find(OrgId org, UserId user) {
        return members.find(org, user).orElseThrow(() -> new Refused(new Refusal.NotFound("member")));
    }
}
