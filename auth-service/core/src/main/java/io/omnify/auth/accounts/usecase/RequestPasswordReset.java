package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.port.Background;

/** Helps who forgot the password, without telling anybody else whether there is such an account. */
public final class RequestPasswordReset {
    private final Accounts accounts;
    private final RequestMailToken requestMailToken;
    private final Background background;

    public RequestPasswordReset(Accounts accounts, RequestMailToken requestMailToken, Background background) {
        this.accounts = accounts;
        this.requestMailToken = requestMailToken;
        this.background = background;
    }

    /** Returns before anything is looked up, so that the time it takes says nothing either. */
    public void handle(String email) {
        var typed = EmailAddress.typed(email);
        background.run(() ->
                accounts.find(typed).ifPresent(account -> requestMailToken.handle(account, Purpose.PASSWORD_RESET)));
    }
}
