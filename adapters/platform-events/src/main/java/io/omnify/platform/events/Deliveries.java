package io.omnify.platform.events;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How every consumer treats what it receives: what only waits for a dependency is tried until that is back, what cannot
 * be processed is tried five times and then thrown, so that the channel sends it to the dead letters and moves on.
 */
@Singleton
public final class Deliveries {
    /** Does something with one event; must be idempotent, since any event may come more than once. */
    @FunctionalInterface
    public interface Handler {
        void handle(Event event) throws Exception;
    }

    private static final Logger LOG = Logger.getLogger(Deliveries.class);
    private static final int ATTEMPTS = 5;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    public void handle(ConsumerRecord<String, byte[]> received, Handler handler) {
        var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
        TraceParent.set(event.traceparent());
        try {
            deliver(event, handler);
        } finally {
            TraceParent.set(null);
        }
    }

    private static void deliver(Event event, Handler handler) {
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                handler.handle(event);
                return;
            } catch (Event.Unreadable e) {
                throw new Undeliverable(event, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while handling an event", e);
            } catch (Exception e) {
                if (!isTransient(e) && ++failures >= ATTEMPTS) throw new Undeliverable(event, e);
                LOG.warnf(e, "event not handled yet type=%s id=%s attempt=%d", event.type(), event.id(), attempt);
                pause(attempt);
            }
        }
    }

    private static boolean isTransient(@Nullable Throwable e) {
        for (int depth = 0; e != null && depth < 10; depth++, e = e.getCause()) {
            if (e instanceof MongoWriteException) return false;
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
            throw new IllegalStateException("stopped while waiting to retry an event", e);
        }
    }

    /** The last of five failures, for the header of the dead letter. */
    public static final class Undeliverable extends RuntimeException {
        Undeliverable(Event event, Exception cause) {
            super(event.type() + " " + event.id() + ": " + cause, cause);
        }
    }
}
