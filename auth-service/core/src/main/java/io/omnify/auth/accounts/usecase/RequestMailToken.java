package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.accounts.port.MailAllowance;
import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.mail.usecase.SendMail;
import io.omnify.auth.port.Randomness;
import java.time.InstantSource;
import java.util.function.BiFunction;

/** Sends a person a secret that proves who reads the mailbox, unless the mailbox got enough of them lately. */
public final class RequestMailToken {
    private final MailTokens tokens;
    private final MailAllowance allowance;
    private final SendMail sendMail;
    private final Randomness randomness;
    private final InstantSource clock;

    public RequestMailToken(
            MailTokens tokens, MailAllowance allowance, SendMail sendMail, Randomness randomness, InstantSource clock) {
        this.tokens = tokens;
        this.allowance = allowance;
        this.sendMail = sendMail;
        this.randomness = randomness;
        this.clock = clock;
    }

    public void handle(Account account, Purpose purpose) {
        send(account, purpose, RequestMailToken::letter);
    }

    /** For who knew the password and was not let in: the way to another password, and in. */
    void afterRefusedSignIn(Account account) {
        send(account, Purpose.PASSWORD_RESET, RequestMailToken::refused);
    }

    private void send(Account account, Purpose purpose, BiFunction<Account, MailToken.Fresh, Mail> letter) {
        if (!allowance.take(account.email())) return;
        var random = randomness.bytes(MailToken.SECRET_BYTES);
        var fresh = MailToken.fresh(purpose, account, random, clock.instant());
        tokens.add(fresh.kept());
        sendMail.handle(letter.apply(account, fresh));
    }

    private static Mail refused(Account account, MailToken.Fresh fresh) {
        return new Mail.SignInRefused(
                account.email().value(),
                account.fullName(),
                fresh.secret(),
                fresh.kept().expiresAt());
    }

    private static Mail letter(Account account, MailToken.Fresh fresh) {
        var to = account.email().value();
        var until = fresh.kept().expiresAt();
        return switch (fresh.kept().purpose()) {
            case PASSWORD_RESET -> new Mail.PasswordReset(to, account.fullName(), fresh.secret(), until);
            case EMAIL_VERIFICATION -> new Mail.Verification(to, account.fullName(), fresh.secret(), until);
        };
    }
}
