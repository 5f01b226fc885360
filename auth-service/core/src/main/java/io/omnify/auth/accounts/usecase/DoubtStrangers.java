package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Background;

/**
 * While an organisation is being guessed at, lets nobody in by a password alone from an address the account does not
 * know. The refusal is that of a wrong password, so trying tells neither which passwords are right nor who belongs
 * together; the owner of the mailbox learns of it there, and choosing a password there makes the address a known one.
 */
public final class DoubtStrangers {
    private static final int ORGANISATIONS = 5;

    private final LoginAttempts attempts;
    private final RequestMailToken requestMailToken;
    private final Background background;

    public DoubtStrangers(LoginAttempts attempts, RequestMailToken requestMailToken, Background background) {
        this.attempts = attempts;
        this.requestMailToken = requestMailToken;
        this.background = background;
    }

    /** @param count counts the mistake it has to look like */
    void check(Account account, String address, Runnable count) {
        var orgs = account.memberships().stream()
                .limit(ORGANISATIONS)
                .map(Membership::org)
                .toList();
        if (!attempts.isDoubtful(orgs, account.email(), address)) return;
        count.run();
        background.run(() -> requestMailToken.afterRefusedSignIn(account));
        throw new Refused(new Refusal.InvalidCredentials());
    }
}
