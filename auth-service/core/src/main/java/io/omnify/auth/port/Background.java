package io.omnify.auth.port;

/**
 * Does work after the answer, so that the answer takes no longer for it. Bounded: what does not fit is dropped and
 * logged. Work that fails is logged and not repeated.
 */
@FunctionalInterface
public interface Background {
    void run(Runnable work);
}
