package io.omnify.agent.work;

import io.omnify.agent.memory.usecase.KeepThreads;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Keeps what agents remember short and young. */
@Singleton
public final class Tidying {
    private static final Logger LOG = Logger.getLogger(Tidying.class);
    private static final int AT_ONCE = 20;

    private final KeepThreads threads;

    Tidying(KeepThreads threads) {
        this.threads = threads;
    }

    @Scheduled(every = "{omnify.agent.memory-tidying}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tidy() {
        try {
            threads.tidy(AT_ONCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("memory not tidied reason=%s", Reasons.of(e));
        }
    }
}
