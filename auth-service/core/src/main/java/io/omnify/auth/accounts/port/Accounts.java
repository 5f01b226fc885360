package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts of all people. They belong to no organisation, so whoever asks must hold the person's own proof. */
public interface Accounts {
    /** Stores a new account; refuses with EmailTaken if the address has one, however many try at the same time. */
    void add(Account account);

    Optional<Account> find(UserId id);

    Optional<Account> find(EmailAddress email);

    /**
     * Stores name, preferences and password hash and counts the version up; refuses with ChangedMeanwhile if the
     * version moved.
     */
    default Account save(Account changed) {
        return save(changed, List.of());
    }

    /** The same, with what was done in the same write. */
    Account save(Account changed, List<Deed> deeds);

    /** Notes that the promised organisation exists; again changes nothing. */
    void founded(UserId id);

    /** Accounts signed up before {@code before} whose organisation is still only promised, at most {@code limit}. */
    List<Account> unfounded(Instant before, int limit);
}
