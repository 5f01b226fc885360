package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.mail.usecase.SendMail;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** What every change of a password has in common: the rules before it, and that its owner learns of it afterwards. */
public final class ReplacePassword {
    private static final int NAMES = 10;

    private final ChoosePassword choosePassword;
    private final FindOrganisation findOrganisation;
    private final LoginAttempts attempts;
    private final SendMail sendMail;
    private final InstantSource clock;

    public ReplacePassword(
            ChoosePassword choosePassword,
            FindOrganisation findOrganisation,
            LoginAttempts attempts,
            SendMail sendMail,
            InstantSource clock) {
        this.choosePassword = choosePassword;
        this.findOrganisation = findOrganisation;
        this.attempts = attempts;
        this.sendMail = sendMail;
        this.clock = clock;
    }

    /** Refuses with WeakPassword; {@code account} says what the password must not contain. */
    void check(Account account, Password password) {
        choosePassword.check(password, account.email(), names(account));
    }

    String hash(Account account, Password password) {
        check(account, password);
        return choosePassword.hash(password);
    }

    /** Tells the owner, and lets the address the change came from in again if it was locked. */
    void announce(Account account, String address) {
        attempts.succeeded(account.email(), address);
        sendMail.handle(new Mail.PasswordChanged(account.email().value(), account.fullName(), clock.instant()));
    }

    private List<String> names(Account account) {
        var organisations = account.memberships().stream()
                .limit(NAMES)
                .map(Membership::org)
                .map(org -> findOrganisation.handle(org).name());
        return Stream.concat(Stream.of(account.fullName()), organisations).toList();
    }
}
