package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Client;

/** Lets a known person in, into the first of their organisations. */
public final class LogIn {
    private final CheckCredentials checkCredentials;
    private final CompleteSignUp completeSignUp;
    private final LetIn letIn;

    public LogIn(CheckCredentials checkCredentials, CompleteSignUp completeSignUp, LetIn letIn) {
        this.checkCredentials = checkCredentials;
        this.completeSignUp = completeSignUp;
        this.letIn = letIn;
    }

    public SignedIn handle(String email, String password, Client client) {
        var proven = checkCredentials.handle(EmailAddress.typed(email), Password.of(password), client.address());
        var account = completeSignUp.handle(proven);
        var membership = account.memberships().stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.InvalidCredentials()));
        return letIn.withNewSession(account, membership, client);
    }
}
