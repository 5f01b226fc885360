package io.omnify.agent.webhooks.port;

/** Makes signing secrets unreadable for whoever has only a copy of the database, and makes new ones. */
public interface Locker {
    /** False when no key was given to the service: then nothing can be signed. */
    boolean ready();

    /** 32 bytes nobody can guess. */
    byte[] random();

    String seal(String secret, String context);

    String open(String sealed, String context);
}
