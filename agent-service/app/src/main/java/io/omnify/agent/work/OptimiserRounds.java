package io.omnify.agent.work;

import io.omnify.agent.optimisation.usecase.KeepWatch;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Looks at campaigns on their mornings. */
@Singleton
public final class OptimiserRounds {
    private static final Logger LOG = Logger.getLogger(OptimiserRounds.class);

    private final KeepWatch watch;

    OptimiserRounds(KeepWatch watch) {
        this.watch = watch;
    }

    @Scheduled(every = "{omnify.agent.optimiser-round}", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void round() {
        try {
            var looked = watch.sweep();
            if (looked > 0) LOG.infof("campaigns looked at count=%d", looked);
        } catch (RuntimeException e) {
            LOG.warnf("campaigns not looked at reason=%s", Reasons.of(e));
        }
    }
}
