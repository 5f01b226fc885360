package io.omnify.agent.shared;

import io.omnify.agent.shared.port.Ids;
import java.util.concurrent.atomic.AtomicInteger;

/** Ids a test can foresee. */
public final class SequentialIds implements Ids {
    private final AtomicInteger last = new AtomicInteger();

    @Override
    public String next(String prefix) {
        return prefix + "%04d".formatted(last.incrementAndGet());
    }
}
