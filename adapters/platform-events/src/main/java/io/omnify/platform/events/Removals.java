package io.omnify.platform.events;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Messages the broker has, still to be taken out of their documents: many in one write, and none while somebody waits.
 * What a crash keeps from being taken out is sent again.
 */
final class Removals {
    private static final Logger LOG = Logger.getLogger(Removals.class);
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final long GATHERED_MS = 200;
    private static final long LONGEST_MS = 2_000;

    private final Supplier<MongoDatabase> database;
    private final Map<Place, Set<Sent>> sent = new ConcurrentHashMap<>();
    private final AtomicBoolean gathering = new AtomicBoolean();
    private volatile long rest;
    private volatile boolean stopped;

    /** A document. */
    private record Place(String collection, Object id) {}

    /** One telling of a message: another one is not taken out with it. */
    private record Sent(String id, @Nullable String telling) {
        static Sent of(OutboxMessage message) {
            return new Sent(message.id(), message.telling());
        }

        Document stored() {
            return new Document("id", id).append(OutboxMessage.TELLING, telling);
        }
    }

    Removals(Supplier<MongoDatabase> database) {
        this.database = database;
    }

    boolean has(String collection, Object id, OutboxMessage message) {
        return sent.getOrDefault(new Place(collection, id), Set.of()).contains(Sent.of(message));
    }

    /** To be called after the broker has them. */
    void add(String collection, Object id, List<OutboxMessage> messages) {
        var these = messages.stream().map(Sent::of).collect(Collectors.toUnmodifiableSet());
        sent.merge(new Place(collection, id), these, Removals::union);
        gather();
    }

    private void gather() {
        if (gathering.compareAndSet(false, true))
            Thread.ofVirtual().name("outbox-removals").start(this::later);
    }

    private void later() {
        try {
            Thread.sleep(Math.max(GATHERED_MS, rest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        gathering.set(false);
        flush();
    }

    /** Takes out what it can, a last time. */
    void stop() {
        stopped = true;
        flush();
    }

    private synchronized void flush() {
        var now = Map.copyOf(sent);
        now.keySet().stream().map(Place::collection).distinct().forEach(collection -> flush(collection, now));
    }

    private void flush(String collection, Map<Place, Set<Sent>> all) {
        var writes = new ArrayList<WriteModel<Document>>();
        all.forEach((place, messages) -> {
            if (place.collection().equals(collection)) writes.add(removal(place.id(), messages));
        });
        try {
            database.get().getCollection(collection).bulkWrite(writes, ANY_ORDER);
        } catch (RuntimeException e) { // the sweep finds them again, and they are still known to be sent
            LOG.warnf("outbox not tidied yet collection=%s reason=%s", collection, e.getMessage());
            rest = LONGEST_MS;
            if (!stopped) gather();
            return;
        }
        rest = 0;
        all.forEach((place, messages) -> {
            if (place.collection().equals(collection)) forget(place, messages);
        });
    }

    private void forget(Place place, Set<Sent> messages) {
        sent.computeIfPresent(place, (_, known) -> {
            var left = new HashSet<>(known);
            left.removeAll(messages);
            return left.isEmpty() ? null : Set.copyOf(left);
        });
    }

    private static UpdateOneModel<Document> removal(Object id, Set<Sent> messages) {
        var gone = new Document("$or", messages.stream().map(Sent::stored).toList());
        return new UpdateOneModel<>(eq("_id", id), Updates.pullByFilter(new Document(OutboxMessage.FIELD, gone)));
    }

    private static Set<Sent> union(Set<Sent> some, Set<Sent> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
