package io.omnify.agent.adapter.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoWriteException;
import org.jboss.logging.Logger;

/** Waits for a database that is away: what a model was paid to say must not be lost for want of a place to store it. */
final class Patiently {
    private static final Logger LOG = Logger.getLogger(Patiently.class);
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private Patiently() {}

    /** Runs a repeatable write until the database takes it; an interruption ends the waiting. */
    static void run(Runnable write) {
        for (int attempt = 1; ; attempt++) {
            try {
                write.run();
                return;
            } catch (MongoWriteException e) {
                throw e;
            } catch (MongoException e) {
                if (refused(e)) throw e;
                LOG.warnf("write waits for the database attempt=%d reason=%s", attempt, e.getMessage());
                pause(attempt, e);
            }
        }
    }

    /** The database is there and says no: asking again changes nothing. */
    private static boolean refused(MongoException e) {
        return e instanceof MongoCommandException
                && !(e instanceof MongoNotPrimaryException || e instanceof MongoNodeIsRecoveringException)
                && !e.hasErrorLabel("RetryableWriteError");
    }

    private static void pause(int attempt, MongoException e) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE_MILLIS, 50L << Math.min(attempt, 6)));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw e;
        }
    }
}
