package io.omnify.platform.events;

import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How a consumer treats what it receives one by one: what only waits for a dependency is tried until that is back, what
 * cannot be processed is tried five times and then thrown, so that the channel sends it to the dead letters and moves
 * on.
 */
@Singleton
public final class Deliveries {
    /** Does something with one event; must be idempotent, since any event may come more than once. */
    @FunctionalInterface
    public interface Handler {
        void handle(Event event) throws Exception;
    }

    public void handle(ConsumerRecord<String, byte[]> received, Handler handler) {
        var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
        TraceParent.set(event.traceparent());
        try {
            Patience.attempt(() -> "type=" + event.type() + " id=" + event.id(), () -> handler.handle(event));
        } catch (Patience.Stopped e) {
            throw e;
        } catch (Exception e) {
            throw new Undeliverable(event, e);
        } finally {
            TraceParent.set(null);
        }
    }

    /** The last of five failures, for the header of the dead letter. */
    public static final class Undeliverable extends RuntimeException {
        Undeliverable(Event event, Exception cause) {
            super(event.type() + " " + event.id() + ": " + cause, cause);
        }
    }
}
