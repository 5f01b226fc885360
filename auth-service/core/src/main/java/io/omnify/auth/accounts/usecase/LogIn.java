package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Client;
import org.jspecify.annotations.Nullable;

/** Lets a known person in, into the first of their organisations. */
public final class LogIn {
    private final ProveIdentity proveIdentity;
    private final CompleteSignUp completeSignUp;
    private final LetIn letIn;

    public LogIn(ProveIdentity proveIdentity, CompleteSignUp completeSignUp, LetIn letIn) {
        this.proveIdentity = proveIdentity;
        this.completeSignUp = completeSignUp;
        this.letIn = letIn;
    }

    /** @param code of the second factor, where one is in force */
    public SignedIn handle(String email, String password, @Nullable String code, Client client) {
        var proven = proveIdentity.handle(EmailAddress.typed(email), Password.of(password), code, client.address());
        var account = completeSignUp.handle(proven.account());
        var membership = account.memberships().stream()
                .filter(Membership::isActive)
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.InvalidCredentials()));
        return letIn.withNewSession(account, membership, client, proven.proof());
    }
}
