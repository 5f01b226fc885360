package io.omnify.agent.work;

import io.omnify.agent.connections.usecase.LookAfter;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks after connections, some at a time, so that a person hears of an ending token before a campaign does. */
@Singleton
public final class ConnectionRounds {
    private static final Logger LOG = Logger.getLogger(ConnectionRounds.class);

    private final LookAfter lookAfter;

    ConnectionRounds(LookAfter lookAfter) {
        this.lookAfter = lookAfter;
    }

    @Scheduled(every = "60s", delayed = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        try {
            lookAfter.handle();
        } catch (RuntimeException e) {
            LOG.warnf("connections not looked after reason=%s", Reasons.of(e));
        }
    }
}
