package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;

/** Tells whether a password is right, and nothing else: an unknown address looks and lasts like a wrong password. */
public final class CheckCredentials {
    private static final int COUNTED_ORGANISATIONS = 5;

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final LoginAttempts attempts;

    public CheckCredentials(Accounts accounts, PasswordHasher hasher, LoginAttempts attempts) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.attempts = attempts;
    }

    /** @param address the network address the attempt comes from */
    public Account handle(EmailAddress email, Password password, String address) {
        refuseWhileLocked(email, address);
        var account = accounts.find(email);
        var right = account.map(known -> hasher.matches(password, known.passwordHash()))
                .orElseGet(() -> hasher.matchesNobody(password));
        if (!right) {
            account.ifPresentOrElse(known -> count(known, address), () -> countNobody(email, address));
            throw new Refused(new Refusal.InvalidCredentials());
        }
        refuseWhileLocked(email, address); // of guesses made in parallel, only those before the lock count
        return rehashed(account.orElseThrow(), password);
    }

    /** Forgets the mistakes, once everything that was to be proven is proven. */
    void forgive(EmailAddress email, String address) {
        attempts.succeeded(email, address);
    }

    /** Counts a wrong password or code for the account, the address and the person's organisations. */
    void count(Account account, String address) {
        attempts.failed(account.email(), address);
        account.memberships().stream()
                .limit(COUNTED_ORGANISATIONS)
                .forEach(m -> attempts.failedIn(m.org(), account.id()));
    }

    private void countNobody(EmailAddress email, String address) {
        attempts.failed(email, address);
        attempts.failedNowhere();
    }

    void refuseWhileLocked(EmailAddress email, String address) {
        attempts.lockedFor(email, address).ifPresent(rest -> {
            throw new Refused(new Refusal.AccountLocked(rest));
        });
    }

    private Account rehashed(Account account, Password password) {
        if (!hasher.isOutdated(account.passwordHash())) return account;
        try {
            return accounts.save(account.withPasswordHash(hasher.hash(password)));
        } catch (Refused changedMeanwhile) {
            return account; // the next sign-in will do it
        }
    }
}
