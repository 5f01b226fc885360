package io.omnify.analytics.adapter.worker;

import com.mongodb.MongoException;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.port.Claims;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.imports.usecase.RunImport;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Reads imports in the background, a few at a time. One that is interrupted, by a crash or an absent database, is found
 * again by the regular look for unfinished ones.
 */
@Singleton
public class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int AT_ONCE = 2;

    private final RunImport run;
    private final Claims claims;
    private final Imports imports;
    private final InstantSource clock;
    private final Semaphore free = new Semaphore(AT_ONCE);

    ImportWorker(RunImport run, Claims claims, Imports imports, InstantSource clock) {
        this.run = run;
        this.claims = claims;
        this.imports = imports;
        this.clock = clock;
    }

    /** Something was taken in: look now rather than at the next regular time. */
    void taken(@Observes Import started) {
        Thread.ofVirtual().name("imports").start(this::lookForWork);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void lookForWork() {
        while (free.tryAcquire()) {
            var taken = next();
            if (taken.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual().name(taken.get().id()).start(() -> work(taken.get()));
        }
    }

    private Optional<Import> next() {
        try {
            return claims.next();
        } catch (MongoException e) {
            LOG.warnf("imports not looked for reason=%s", e.getMessage());
            return Optional.empty();
        }
    }

    private void work(Import taken) {
        LOG.infof("import started import=%s org=%s", taken.id(), taken.org());
        try {
            run.handle(taken);
            LOG.infof("import ended import=%s org=%s", taken.id(), taken.org());
        } catch (MongoException e) {
            LOG.warnf("import interrupted import=%s reason=%s", taken.id(), e.getMessage());
            giveBack(taken);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "import failed import=%s", taken.id());
            fail(taken);
        } finally {
            free.release();
        }
        lookForWork();
    }

    private void giveBack(Import taken) {
        try {
            claims.release(taken);
        } catch (MongoException e) {
            LOG.debugf("import not released, its claim ends by itself import=%s", taken.id());
        }
    }

    private void fail(Import taken) {
        try {
            var current = imports.find(taken.org(), taken.id()).orElse(taken);
            imports.save(current.failed("the file could not be read to its end", clock.instant()));
        } catch (MongoException e) {
            LOG.warnf("failure not stored import=%s reason=%s", taken.id(), e.getMessage());
        }
    }
}
