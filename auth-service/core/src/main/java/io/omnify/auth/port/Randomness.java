package io.omnify.auth.port;

/** Where secrets come from: a cryptographically strong source in production. */
@FunctionalInterface
public interface Randomness {
    /** {@code length} unpredictable bytes, different at every call. */
    byte[] bytes(int length);
}
