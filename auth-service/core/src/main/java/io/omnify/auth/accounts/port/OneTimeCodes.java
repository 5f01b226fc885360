package io.omnify.auth.accounts.port;

/** Computes what a person's generator shows (RFC 6238: HMAC-SHA-1, 30 seconds, six digits, as every app knows). */
@FunctionalInterface
public interface OneTimeCodes {
    /** The code of a time step for a secret in base 32. */
    String codeAt(String secret, long step);
}
