package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.Password;

/**
 * Turns passwords into what may be stored. Slow on purpose; works on as many at a time as leaves the rest of the
 * service unharmed and refuses with TooBusy beyond that.
 */
public interface PasswordHasher {
    /** A new hash with a new salt; the answer carries the parameters it was made with. */
    String hash(Password password);

    /** Whether this is the password of that hash, whatever parameters it was made with. */
    boolean matches(Password password, String hash);

    /** As slow as {@link #matches} and always false: an account that does not exist answers no faster. */
    boolean matchesNobody(Password password);

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(String hash);
}
