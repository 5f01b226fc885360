package io.omnify.platform.events;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tries until a dependency that is away is back, and what fails by itself five times. */
final class Patience {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** What is tried; must be idempotent. */
    @FunctionalInterface
    interface Attempt {
        void run() throws Exception;
    }

    /** The service ends: what was tried comes again. */
    static final class Stopped extends IllegalStateException {
        Stopped(InterruptedException cause) {
            super("stopped while handling events", cause);
        }
    }

    private Patience() {}

    /** Throws what the last of five attempts threw, and at once what says that it will never be read. */
    static void attempt(Supplier<String> what, Attempt attempt) throws Exception {
        int failures = 0;
        for (int number = 1; ; number++) {
            try {
                attempt.run();
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped(e);
            } catch (Event.Unreadable | Stopped e) {
                throw e;
            } catch (Exception e) {
                if (!isTransient(e) && ++failures >= ATTEMPTS) throw e;
                LOG.warnf(e, "not handled yet %s attempt=%d", what.get(), number);
                pause(number);
            }
        }
    }

    private static boolean isTransient(@Nullable Throwable e) {
        for (int depth = 0; e != null && depth < 10; depth++, e = e.getCause()) {
            if (e instanceof MongoWriteException) return false;
            if (e instanceof MongoBulkWriteException many)
                return many.getWriteErrors().isEmpty(); // not replicated yet
            if (e instanceof TransientException
                    || e instanceof MongoException
                    || e instanceof RetriableException
                    || e instanceof IOException && !(e instanceof com.fasterxml.jackson.core.JacksonException))
                return true;
        }
        return false;
    }

    private static void pause(int attempt) {
        long cap = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(attempt, 10));
        try {
            Thread.sleep(cap / 2 + ThreadLocalRandom.current().nextLong(cap / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped(e);
        }
    }
}
