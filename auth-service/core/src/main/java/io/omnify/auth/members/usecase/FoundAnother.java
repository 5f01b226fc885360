package io.omnify.auth.members.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Founding;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.usecase.CompleteSignUp;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.DisplayName;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.port.Ids;
import java.time.InstantSource;
import java.util.List;

/** Founds one more organisation for somebody, who becomes its owner; promised first, as at sign-up. */
public final class FoundAnother {
    private static final int MOST = 50;

    private final Accounts accounts;
    private final Memberships memberships;
    private final CompleteSignUp completeSignUp;
    private final Ids ids;
    private final InstantSource clock;

    public FoundAnother(
            Accounts accounts, Memberships memberships, CompleteSignUp completeSignUp, Ids ids, InstantSource clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.completeSignUp = completeSignUp;
        this.ids = ids;
        this.clock = clock;
    }

    public OrgId handle(UserId user, String name) {
        var account = completeSignUp.handle(find(user));
        if (account.memberships().size() >= MOST)
            throw new Refused(new Refusal.Conflict("too-many-organizations", "You are in " + MOST + " already."));
        var chosen = DisplayName.of("name", name);
        var promise = new Founding(new OrgId(ids.next("org_")), chosen.value());
        completeSignUp.handle(memberships.save(account.promised(promise, clock.instant()), List.of(), List.of()));
        return promise.org();
    }

    private Account find(UserId user) {
        return accounts.find(user).orElseThrow(() -> new Refused(new Refusal.NotFound("user")));
    }
}
