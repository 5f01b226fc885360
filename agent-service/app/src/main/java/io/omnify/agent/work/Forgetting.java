package io.omnify.agent.work;

import io.omnify.agent.executions.usecase.ClearOldExecutions;
import io.omnify.agent.spending.usecase.SettleAbandoned;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Keeps what is kept for a while from being kept for ever. */
@Singleton
public final class Forgetting {
    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final SettleAbandoned money;
    private final ClearOldExecutions executions;

    Forgetting(SettleAbandoned money, ClearOldExecutions executions) {
        this.money = money;
        this.executions = executions;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void money() {
        try {
            money.forget();
        } catch (RuntimeException e) {
            LOG.warnf("settled money not forgotten reason=%s", Reasons.of(e));
        }
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void executions() {
        try {
            var deleted = executions.handle();
            if (deleted > 0) LOG.infof("old executions deleted count=%d", deleted);
        } catch (RuntimeException e) {
            LOG.warnf("old executions not all deleted reason=%s", Reasons.of(e));
        }
    }
}
