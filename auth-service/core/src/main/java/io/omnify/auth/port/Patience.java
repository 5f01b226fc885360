package io.omnify.auth.port;

import java.time.Duration;

/** Waits, so that a test does not have to. */
@FunctionalInterface
public interface Patience {
    /** Returns after about {@code time}; an interruption ends it early. */
    void pause(Duration time);
}
