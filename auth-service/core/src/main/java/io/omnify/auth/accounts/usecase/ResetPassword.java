package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.usecase.ManageSessions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Gives somebody who reads the mailbox a new password and ends every session there is. A second factor stays in force:
 * a mailbox alone opens no account that has one.
 */
public final class ResetPassword {
    private static final int ATTEMPTS = 5;
    private static final int TOLD = 50;

    private final Accounts accounts;
    private final MailTokens tokens;
    private final VerifiedEmails verified;
    private final ReplacePassword replacePassword;
    private final ManageSessions manageSessions;
    private final InstantSource clock;

    public ResetPassword(
            Accounts accounts,
            MailTokens tokens,
            VerifiedEmails verified,
            ReplacePassword replacePassword,
            ManageSessions manageSessions,
            InstantSource clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.verified = verified;
        this.replacePassword = replacePassword;
        this.manageSessions = manageSessions;
        this.clock = clock;
    }

    /** A password that is refused leaves the secret good. */
    public void handle(String secret, String newPassword, String address) {
        var token = tokens.find(Purpose.PASSWORD_RESET, MailToken.hash(secret), clock.instant())
                .orElseThrow(ResetPassword::invalid);
        var account = owner(token);
        var hash = replacePassword.hash(account, Password.of(newPassword));
        if (!tokens.take(token)) throw invalid();
        var saved = save(account, hash);
        tokens.forget(saved.id(), Purpose.PASSWORD_RESET);
        verified.note(saved.id(), saved.email());
        manageSessions.endEverywhere(saved.id(), Optional.empty(), Session.Reason.PASSWORD_RESET);
        replacePassword.announce(saved, address);
    }

    private Account owner(MailToken token) {
        return accounts.find(token.user())
                .filter(account -> account.email().equals(token.email()))
                .orElseThrow(ResetPassword::invalid);
    }

    /** The secret is spent, so a change of the account in between must not be in the way. */
    private Account save(Account account, String hash) {
        var current = account;
        for (int attempt = 1; ; attempt++) {
            try {
                return accounts.save(current.withPasswordHash(hash), deeds(current));
            } catch (Refused e) {
                if (attempt == ATTEMPTS || !(e.refusal() instanceof Refusal.ChangedMeanwhile)) throw e;
                current = accounts.find(account.id()).orElseThrow(ResetPassword::invalid);
            }
        }
    }

    /** Every organisation of the person learns of it. */
    private static List<Deed> deeds(Account account) {
        var id = account.id();
        return account.memberships().stream()
                .limit(TOLD)
                .map(m -> new Deed(m.org(), "password.reset", "user", id.value(), null, null, id))
                .toList();
    }

    private static Refused invalid() {
        return new Refused(new Refusal.InvalidMailToken());
    }
}
