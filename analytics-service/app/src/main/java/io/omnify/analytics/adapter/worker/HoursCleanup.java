package io.omnify.analytics.adapter.worker;

import com.mongodb.MongoException;
import io.omnify.analytics.metrics.usecase.RecordHours;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Forgets old hours by itself, since not every MongoDB we run on expires documents. */
@Singleton
public class HoursCleanup {
    private static final Logger LOG = Logger.getLogger(HoursCleanup.class);

    private final RecordHours hours;

    HoursCleanup(RecordHours hours) {
        this.hours = hours;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        try {
            hours.forgetOld();
        } catch (MongoException e) {
            LOG.warnf("old hours not forgotten reason=%s", e.getMessage());
        }
    }
}
