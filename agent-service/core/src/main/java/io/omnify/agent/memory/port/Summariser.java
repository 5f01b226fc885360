package io.omnify.agent.memory.port;

import io.omnify.agent.memory.domain.MemoryThread;
import java.util.Optional;

/** Folds what a thread has to fold into its summary; empty when that cannot be done or paid for now. */
@FunctionalInterface
public interface Summariser {
    Optional<String> summary(MemoryThread thread) throws InterruptedException;
}
