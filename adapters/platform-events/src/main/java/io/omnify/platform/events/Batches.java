package io.omnify.platform.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How a consumer treats what it receives many at a time: what cannot be read is put aside, the rest is kept together as
 * soon as what that needs is there. Should keeping fail by itself, each is kept alone, so that the one that cannot be
 * kept stops none of the others.
 */
@Singleton
public final class Batches {
    private final DeadLetters dead;
    private final Deliveries deliveries;

    public Batches(DeadLetters dead, Deliveries deliveries) {
        this.dead = dead;
        this.deliveries = deliveries;
    }

    private record Taken<T>(ConsumerRecord<String, byte[]> received, T value) {}

    /** {@code read} leaves an event alone by an empty answer; {@code keep} must be idempotent, and is never given none. */
    public <T> void handle(
            Iterable<ConsumerRecord<String, byte[]>> batch, Function<Event, Optional<T>> read, Consumer<List<T>> keep) {
        var taken = new ArrayList<Taken<T>>();
        for (var received : batch) read(received, read).ifPresent(value -> taken.add(new Taken<>(received, value)));
        if (!taken.isEmpty()) keep(taken, keep);
    }

    /**
     * Hands over one after the other those of the types given and passes over the rest unread, for a consumer whom few of
     * a topic's events concern. What cannot be handled is put aside at {@code letters}.
     */
    public void each(
            Iterable<ConsumerRecord<String, byte[]>> batch,
            Set<String> types,
            String letters,
            Deliveries.Handler handler) {
        for (var received : batch) {
            var type = CloudEvents.read(received.headers(), CloudEvents.TYPE);
            if (type == null || types.contains(type)) one(received, letters, handler);
        }
    }

    private void one(ConsumerRecord<String, byte[]> received, String letters, Deliveries.Handler handler) {
        try {
            deliveries.handle(received, handler);
        } catch (Patience.Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            dead.send(received, letters, e);
        }
    }

    private <T> Optional<T> read(ConsumerRecord<String, byte[]> received, Function<Event, Optional<T>> read) {
        try {
            return read.apply(Event.of(received.headers(), received.key(), received.value(), received.timestamp()));
        } catch (RuntimeException e) {
            dead.send(received, e);
            return Optional.empty();
        }
    }

    private <T> void keep(List<Taken<T>> taken, Consumer<List<T>> keep) {
        var first = taken.getFirst().received();
        try {
            var values = taken.stream().map(Taken::value).toList();
            Patience.attempt(() -> "batch of " + taken.size() + " topic=" + first.topic(), () -> keep.accept(values));
        } catch (Patience.Stopped e) {
            throw e;
        } catch (Exception e) {
            if (taken.size() == 1) dead.send(first, e);
            else taken.forEach(one -> keep(List.of(one), keep));
        }
    }
}
