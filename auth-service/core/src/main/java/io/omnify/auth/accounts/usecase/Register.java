package io.omnify.auth.accounts.usecase;

import io.omnify.auth.sessions.domain.Client;

/** Signs a new person up with a new organisation and lets them in. */
public final class Register {
    private final CreateAccount createAccount;
    private final CompleteSignUp completeSignUp;
    private final LetIn letIn;

    public Register(CreateAccount createAccount, CompleteSignUp completeSignUp, LetIn letIn) {
        this.createAccount = createAccount;
        this.completeSignUp = completeSignUp;
        this.letIn = letIn;
    }

    public SignedIn handle(CreateAccount.Form form, Client client) {
        var account = completeSignUp.handle(createAccount.handle(form));
        return letIn.withNewSession(account, account.memberships().getFirst(), client);
    }
}
