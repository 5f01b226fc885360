package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.UserId;

/** Which addresses are known to be their owner's, because a secret sent there came back. */
public interface VerifiedEmails {
    /** Notes that the user reads this mailbox; without effect when the account has another address by now. */
    void note(UserId user, EmailAddress email);

    /** Whether the present address of the account has been noted. */
    boolean isVerified(UserId user);
}
