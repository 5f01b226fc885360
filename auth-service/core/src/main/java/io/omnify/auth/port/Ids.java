package io.omnify.auth.port;

/** Where new ids come from, so that a test can foresee them. */
@FunctionalInterface
public interface Ids {
    /** A new id that starts with {@code prefix} and sorts after every id made before it. */
    String next(String prefix);
}
