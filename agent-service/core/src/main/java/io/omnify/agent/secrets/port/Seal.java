package io.omnify.agent.secrets.port;

/** Makes texts unreadable for whoever has only a copy of the database. */
public interface Seal {
    /** False when no key was given to the service: then nothing can be kept. */
    boolean ready();

    /** What is sealed for a context opens in that one alone. */
    String seal(String text, String context);

    /** @throws IllegalStateException when the key it was sealed with is not among those given */
    String open(String sealed, String context);
}
