package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Background;
import java.time.InstantSource;

/** Finds out whether an address is really its owner's, by a secret that is sent there and comes back. */
public final class VerifyEmail {
    private final MailTokens tokens;
    private final VerifiedEmails verified;
    private final RequestMailToken requestMailToken;
    private final Background background;
    private final InstantSource clock;

    public VerifyEmail(
            MailTokens tokens,
            VerifiedEmails verified,
            RequestMailToken requestMailToken,
            Background background,
            InstantSource clock) {
        this.tokens = tokens;
        this.verified = verified;
        this.requestMailToken = requestMailToken;
        this.background = background;
        this.clock = clock;
    }

    public void request(Account account) {
        background.run(() -> requestMailToken.handle(account, Purpose.EMAIL_VERIFICATION));
    }

    public EmailAddress handle(String secret) {
        var token = tokens.find(Purpose.EMAIL_VERIFICATION, MailToken.hash(secret), clock.instant())
                .filter(tokens::take)
                .orElseThrow(() -> new Refused(new Refusal.InvalidMailToken()));
        verified.note(token.user(), token.email());
        return token.email();
    }
}
