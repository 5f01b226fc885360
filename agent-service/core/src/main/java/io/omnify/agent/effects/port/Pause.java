package io.omnify.agent.effects.port;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Pause {
    void of(Duration duration) throws InterruptedException;
}
