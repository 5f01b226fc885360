package io.omnify.agent.shared.port;

import java.time.Duration;

/** Waits, so that tests need not. */
@FunctionalInterface
public interface Pause {
    void of(Duration duration) throws InterruptedException;
}
