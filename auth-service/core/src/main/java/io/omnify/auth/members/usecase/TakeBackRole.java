package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.members.port.RightsChanged;
import io.omnify.auth.sessions.domain.RevokedAccess;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes everybody who holds a role that changed come back for a new token. */
public final class TakeBackRole {
    private static final int BATCH = 200;

    private final Members members;
    private final AnnounceRevocation announceRevocation;
    private final RightsChanged rightsChanged;
    private final InstantSource clock;

    public TakeBackRole(
            Members members, AnnounceRevocation announceRevocation, RightsChanged rightsChanged, InstantSource clock) {
        this.members = members;
        this.announceRevocation = announceRevocation;
        this.rightsChanged = rightsChanged;
        this.clock = clock;
    }

    void handle(OrgId org, String customRole) {
        forEachMember(members, org, account -> {
            if (!holds(account, org, customRole)) return;
            announceRevocation.handle(RevokedAccess.ofMember(org, account.id(), clock.instant()));
            rightsChanged.handle(org, account.id());
        });
    }

    private static boolean holds(Account account, OrgId org, String customRole) {
        return account.membershipIn(org)
                .filter(membership -> customRole.equals(membership.customRole()))
                .isPresent();
    }

    static void forEachMember(Members members, OrgId org, Consumer<Account> action) {
        Optional<UserId> before = Optional.empty();
        while (true) {
            var page = members.list(org, before, BATCH);
            page.forEach(action);
            if (page.size() < BATCH) return;
            before = Optional.of(page.getLast().id());
        }
    }
}
