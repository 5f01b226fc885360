package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where documents of one kind lie in the journal: an account may have a hundred thousand of them. */
final class Shelf {
    private final Map<String, Stored> documents = new HashMap<>();
    private final TreeMap<Long, String> byCreation = new TreeMap<>();
    private final TreeMap<Long, String> byChange = new TreeMap<>();
    private final Map<String, FieldIndex> byField = new HashMap<>();
    private final Journal journal;
    private long number;

    private record Stored(long created, long changed, Journal.Span span) {}

    Shelf(Journal journal) {
        this.journal = journal;
    }

    synchronized boolean has(String id) {
        return documents.containsKey(id);
    }

    synchronized Optional<VendorStore.Doc> get(String id) {
        return Optional.ofNullable(documents.get(id)).map(stored -> doc(id, stored));
    }

    synchronized void put(String id, Journal.Span span, ObjectNode body) {
        put(id, span);
        long created = Objects.requireNonNull(documents.get(id)).created();
        byField.values().forEach(index -> index.add(body, created));
    }

    private void put(String id, Journal.Span span) {
        var last = documents.get(id);
        put(id, span, last == null ? number + 1 : last.created());
    }

    /** Puts it as it once was; a document whose place is not known (0) comes where it would now. */
    synchronized void restore(String id, Journal.Span span, long created) {
        if (created == 0) put(id, span);
        else put(id, span, created);
    }

    private void put(String id, Journal.Span span, long created) {
        remove(id);
        number = Math.max(number + 1, created);
        documents.put(id, new Stored(created, number, span));
        byCreation.put(created, id);
        byChange.put(number, id);
    }

    synchronized void remove(String id) {
        var last = documents.get(id);
        if (last == null) return;
        if (!byField.isEmpty()) {
            var body = doc(id, last).body();
            byField.values().forEach(index -> index.remove(body, last.created()));
        }
        documents.remove(id);
        byCreation.remove(last.created());
        byChange.remove(last.changed());
    }

    synchronized List<VendorStore.Doc> list(long after, int limit) {
        return docs(byCreation.tailMap(after, false).values().stream().limit(limit))
                .toList();
    }

    synchronized List<VendorStore.Doc> latest(long before, int limit) {
        var ids = byChange.headMap(before, false).descendingMap().values();
        return docs(ids.stream().limit(limit)).toList();
    }

    synchronized List<VendorStore.Doc> newest(long before, int limit) {
        var ids = byCreation.headMap(before, false).descendingMap().values();
        return docs(ids.stream().limit(limit)).toList();
    }

    /** All are read when a field is asked for the first time, and never again. */
    synchronized List<VendorStore.Doc> with(String field, String value) {
        var index = byField.get(field);
        if (index == null) {
            var fresh = index = new FieldIndex(field);
            docs(byCreation.values().stream()).forEach(doc -> fresh.add(doc.body(), doc.created()));
            byField.put(field, fresh);
        }
        var meant = index;
        return docs(index.of(value).mapToObj(byCreation::get))
                .filter(doc -> meant.says(doc.body(), value))
                .toList();
    }

    /** Read one after the other, as what was there when it began: all at once could fill the heap. */
    Stream<VendorStore.Doc> all() {
        return docs(ids(byCreation).stream());
    }

    /** As {@link #all}, what was changed last comes last. */
    Stream<VendorStore.Doc> changes() {
        return docs(ids(byChange).stream());
    }

    synchronized int size() {
        return documents.size();
    }

    private synchronized List<String> ids(TreeMap<Long, String> order) {
        return List.copyOf(order.values());
    }

    private Stream<VendorStore.Doc> docs(Stream<String> ids) {
        return ids.flatMap(id -> get(id).stream());
    }

    private VendorStore.Doc doc(String id, Stored stored) {
        var body = Json.read(journal.read(stored.span())).path("b");
        return new VendorStore.Doc(id, stored.created(), stored.changed(), (ObjectNode) body);
    }
}
