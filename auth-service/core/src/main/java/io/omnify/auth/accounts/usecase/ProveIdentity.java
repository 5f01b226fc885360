package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Proof;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Has somebody prove who they are by password and, where one is in force, by the second factor. Wrong codes count like
 * wrong passwords, and only a complete proof forgives them: who knows a password may not try codes without end.
 */
public final class ProveIdentity {
    private final CheckCredentials checkCredentials;
    private final CheckSecondFactor checkSecondFactor;
    private final DoubtStrangers doubtStrangers;
    private final InstantSource clock;

    public ProveIdentity(
            CheckCredentials checkCredentials,
            CheckSecondFactor checkSecondFactor,
            DoubtStrangers doubtStrangers,
            InstantSource clock) {
        this.checkCredentials = checkCredentials;
        this.checkSecondFactor = checkSecondFactor;
        this.doubtStrangers = doubtStrangers;
        this.clock = clock;
    }

    /** Who it is, and how it was proven. */
    public record Proven(Account account, Proof proof) {}

    public Proven handle(EmailAddress email, Password password, @Nullable String code, String address) {
        var account = checkCredentials.handle(email, password, address);
        if (!needsCode(account)) {
            doubtStrangers.check(account, address, () -> checkCredentials.count(account, address));
            checkCredentials.forgive(email, address);
            return new Proven(account, Proof.byPassword(clock.instant()));
        }
        if (code == null) throw new Refused(new Refusal.SecondFactorRequired());
        byCode(account, code, address);
        return new Proven(account, Proof.byBoth(clock.instant()));
    }

    boolean needsCode(Account account) {
        return checkSecondFactor.isInForce(account.id());
    }

    void byCode(Account account, String code, String address) {
        checkCredentials.refuseWhileLocked(account.email(), address);
        try {
            checkSecondFactor.handle(account.id(), code);
        } catch (Refused wrong) {
            checkCredentials.count(account, address);
            throw wrong;
        }
        checkCredentials.forgive(account.email(), address);
    }

    /** For who is signed in already; the refusal names the field instead of denying the account. */
    void byPassword(Account account, Password password, String address) {
        try {
            checkCredentials.handle(account.email(), password, address);
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.InvalidCredentials) throw new Refused(new Refusal.WrongPassword());
            throw refused;
        }
        checkCredentials.forgive(account.email(), address);
    }
}
