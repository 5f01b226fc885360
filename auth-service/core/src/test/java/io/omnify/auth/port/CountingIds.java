package io.omnify.auth.port;

/** Ids a test can foresee, in order. */
public final class CountingIds implements Ids {
    private int last;

    @Override
    public synchronized String next(String prefix) {
        return prefix + String.format("%06d", ++last);
    }
}
