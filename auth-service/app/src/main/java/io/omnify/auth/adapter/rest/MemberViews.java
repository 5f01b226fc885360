package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.port.SecondFactors;
import io.omnify.auth.api.Permission;
import io.omnify.platform.security.Caller;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Shows the people of the caller's organisation. Whom a password alone would let in is shown only to those who look
 * after the members: to anybody else it would be a list of the easiest to attack.
 */
@Singleton
public final class MemberViews {
    private final SecondFactors factors;
    private final Caller caller;

    public MemberViews(SecondFactors factors, Caller caller) {
        this.factors = factors;
        this.caller = caller;
    }

    MemberView of(Account account) {
        return of(List.of(account)).getFirst();
    }

    List<MemberView> of(List<Account> accounts) {
        var org = caller.org();
        if (!caller.may(Permission.USER_WRITE))
            return accounts.stream().map(each -> MemberView.of(each, org, null)).toList();
        var having = factors.confirmedOf(accounts.stream().map(Account::id).toList());
        return accounts.stream()
                .map(each -> MemberView.of(each, org, having.contains(each.id())))
                .toList();
    }
}
