package io.omnify.agent.webhooks.port;

/** Keeps the secrets that deliveries are signed with: once sealed, one only signs and is never seen again. */
public interface Locker {
    /** False when no key was given to the service: then nothing can be sealed. */
    boolean ready();

    /** A new secret that nobody can guess, as libraries for Standard Webhooks take it: {@code whsec_..}. */
    String secret();

    /** What nobody can guess, in letters that an address may carry. */
    String token();

    /** Unreadable for whoever has only a copy of the database; opens for the same context alone. */
    String seal(String secret, String context);

    /** HMAC-SHA256 of the text, in Base64. Throws IllegalStateException when the sealed secret does not open. */
    String sign(String sealed, String context, String text);
}
