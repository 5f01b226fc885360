package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import java.util.List;

/** Accounts as an administrator will be able to change them. */
final class TestAccounts {
    private TestAccounts() {}

    static Account withMemberships(Account a, List<Membership> memberships) {
        return new Account(
                a.id(),
                a.email(),
                a.fullName(),
                a.passwordHash(),
                memberships,
                a.preferences(),
                a.founding(),
                a.createdAt(),
                a.version());
    }
}
