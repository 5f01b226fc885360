package io.omnify.agent.connections.port;

import io.omnify.agent.platforms.domain.Credentials;

/** Makes credentials unreadable for whoever has only a copy of the database. */
public interface Vault {
    /** False when no key was given to the service. */
    boolean ready();

    /** What is sealed for a context opens in that one alone. */
    String seal(Credentials credentials, String context);

    /** Throws IllegalStateException when the key it was sealed with is not among those given. */
    Credentials open(String sealed, String context);

    /** Whether it was sealed with the key that seals now; else it should be sealed again before the old key goes. */
    boolean isCurrent(String sealed);
}
