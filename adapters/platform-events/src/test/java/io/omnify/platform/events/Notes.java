package io.omnify.platform.events;

import com.mongodb.MongoTimeoutException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A producer and a consumer as small as they can be, to see a message's whole way. */
@Singleton
public class Notes implements OutboxSource, TopicDeclarations {
    record Note(String theText, int number) {}

    static final Queue<Event> RECEIVED = new ConcurrentLinkedQueue<>();
    static final Map<String, AtomicInteger> ATTEMPTS = new ConcurrentHashMap<>();
    private final Deliveries deliveries;

    Notes(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Incoming("notes")
    @RunOnVirtualThread
    void on(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::handle);
    }

    private void handle(Event event) {
        int attempt =
                ATTEMPTS.computeIfAbsent(event.id(), id -> new AtomicInteger()).incrementAndGet();
        var note = event.read(Note.class);
        if (note.theText().equals("poison")) throw new IllegalStateException("cannot digest this");
        if (note.theText().equals("database away") && attempt < 8) throw new MongoTimeoutException("away");
        if (note.theText().equals("audited")) Traced.call();
        RECEIVED.add(event);
    }

    static List<String> texts() {
        return RECEIVED.stream().map(event -> event.read(Note.class).theText()).toList();
    }

    @Override
    public String collection() {
        return "notes";
    }

    @Override
    public String topic() {
        return "test.notes";
    }

    @Override
    public Map<String, Integer> partitions() {
        return Map.of("test.notes", STANDARD);
    }
}
