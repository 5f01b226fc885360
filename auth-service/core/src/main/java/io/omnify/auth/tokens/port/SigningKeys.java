package io.omnify.auth.tokens.port;

import io.omnify.auth.tokens.domain.SigningKey;
import java.util.List;

/** The keys of all instances of this service; they outlive every restart. */
public interface SigningKeys {
    /** All keys, lowest number first. */
    List<SigningKey> all();

    /**
     * Stores a new key.
     *
     * @return false, and nothing is stored, when a key of that number exists; of any number of racing callers exactly
     *     one gets true
     */
    boolean add(SigningKey key);

    /** Removes the keys up to this number for good. */
    void removeUpTo(int number);
}
