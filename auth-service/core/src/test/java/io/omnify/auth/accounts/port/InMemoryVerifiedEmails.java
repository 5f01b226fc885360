package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.UserId;
import java.util.HashMap;
import java.util.Map;

/** The fake. */
public final class InMemoryVerifiedEmails implements VerifiedEmails {
    private final Map<UserId, EmailAddress> verified = new HashMap<>();
    private final Accounts accounts;

    public InMemoryVerifiedEmails(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void note(UserId user, EmailAddress email) {
        if (accounts.find(user).filter(a -> a.email().equals(email)).isPresent()) verified.put(user, email);
    }

    @Override
    public boolean isVerified(UserId user) {
        return accounts.find(user)
                .filter(a -> a.email().equals(verified.get(user)))
                .isPresent();
    }
}
