package io.omnify.auth.accounts.usecase;

import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import java.time.InstantSource;

/** Signs a new person up with a new organisation and lets them in. */
public final class Register {
    private final CreateAccount createAccount;
    private final CompleteSignUp completeSignUp;
    private final LetIn letIn;
    private final VerifyEmail verifyEmail;
    private final InstantSource clock;

    public Register(
            CreateAccount createAccount,
            CompleteSignUp completeSignUp,
            LetIn letIn,
            VerifyEmail verifyEmail,
            InstantSource clock) {
        this.createAccount = createAccount;
        this.completeSignUp = completeSignUp;
        this.letIn = letIn;
        this.verifyEmail = verifyEmail;
        this.clock = clock;
    }

    public SignedIn handle(CreateAccount.Form form, Client client) {
        var account = completeSignUp.handle(createAccount.handle(form));
        verifyEmail.request(account);
        var proof = Proof.byPassword(clock.instant());
        return letIn.withNewSession(account, account.memberships().getFirst(), client, proof);
    }
}
