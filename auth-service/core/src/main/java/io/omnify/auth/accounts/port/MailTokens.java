package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.Optional;

/** The secrets that were sent by mail and not used yet, as hashes. */
public interface MailTokens {
    void add(MailToken token);

    /** The token of this hash and purpose, unless it has expired at {@code now}. */
    Optional<MailToken> find(Purpose purpose, String hash, Instant now);

    /**
     * Uses the token up.
     *
     * @return whether this caller got it; of any number of callers exactly one does
     */
    boolean take(MailToken token);

    /** Removes every token of the user for this purpose. */
    void forget(UserId user, Purpose purpose);

    void forgetExpired(Instant now);
}
