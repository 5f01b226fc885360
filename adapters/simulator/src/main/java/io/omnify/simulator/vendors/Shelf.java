package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where documents of one kind lie in the journal: an account may have a hundred thousand of them. */
final class Shelf {
    private final Map<String, Stored> documents = new HashMap<>();
    private final TreeMap<Long, String> byCreation = new TreeMap<>();
    private final TreeMap<Long, String> byChange = new TreeMap<>();
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

    synchronized void put(String id, Journal.Span span) {
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
        var last = documents.remove(id);
        if (last == null) return;
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
