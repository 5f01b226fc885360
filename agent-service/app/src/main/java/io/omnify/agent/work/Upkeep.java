package io.omnify.agent.work;

import io.omnify.agent.approvals.usecase.DecideApproval;
import io.omnify.agent.spending.usecase.SettleAbandoned;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Ends what nobody decided in time, tells executions what a crash kept from them, and closes abandoned accounts. */
@Singleton
public final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);

    private final DecideApproval approvals;
    private final SettleAbandoned money;

    Upkeep(DecideApproval approvals, SettleAbandoned money) {
        this.approvals = approvals;
        this.money = money;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void approvals() {
        try {
            approvals.sweep();
        } catch (RuntimeException e) {
            LOG.warnf("approvals not swept reason=%s", Reasons.of(e));
        }
    }

    @Scheduled(every = "30s", concurrentExecution = ConcurrentExecution.SKIP)
    void money() {
        try {
            var settled = money.handle();
            if (settled > 0) LOG.infof("abandoned reservations settled count=%d", settled);
        } catch (RuntimeException e) {
            LOG.warnf("reservations not settled reason=%s", Reasons.of(e));
        }
    }
}
