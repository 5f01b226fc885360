package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Documents of one kind as text, which is a fifth of what trees take: an account may have a hundred thousand. */
final class Shelf {
    private final Map<String, Stored> documents = new HashMap<>();
    private final TreeMap<Long, String> byCreation = new TreeMap<>();
    private final TreeMap<Long, String> byChange = new TreeMap<>();
    private long number;

    record Stored(long created, long changed, String text) {
        ObjectNode body() {
            return (ObjectNode) Json.read(text);
        }
    }

    synchronized Optional<Stored> get(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    synchronized void put(String id, String text) {
        var last = documents.get(id);
        put(id, text, last == null ? number + 1 : last.created());
    }

    /** Puts it as it once was; a document whose place is not known (0) comes where it would now. */
    synchronized void restore(String id, String text, long created) {
        if (created == 0) put(id, text);
        else put(id, text, created);
    }

    private void put(String id, String text, long created) {
        remove(id);
        number = Math.max(number + 1, created);
        documents.put(id, new Stored(created, number, text));
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
        return docs(byCreation.tailMap(after, false).values().stream().limit(limit));
    }

    synchronized List<VendorStore.Doc> latest(long before, int limit) {
        return docs(byChange.headMap(before, false).descendingMap().values().stream()
                .limit(limit));
    }

    /** Read one after the other, as what was there when it began. */
    Stream<VendorStore.Doc> all() {
        List<String> ids;
        synchronized (this) {
            ids = List.copyOf(byCreation.values());
        }
        return ids.stream().flatMap(id -> get(id).map(stored -> doc(id, stored)).stream());
    }

    Stream<VendorStore.Doc> changes() {
        return latest(Long.MAX_VALUE, Integer.MAX_VALUE).reversed().stream();
    }

    synchronized int size() {
        return documents.size();
    }

    private List<VendorStore.Doc> docs(Stream<String> ids) {
        return ids.flatMap(id -> get(id).map(stored -> doc(id, stored)).stream())
                .toList();
    }

    private static VendorStore.Doc doc(String id, Stored stored) {
        return new VendorStore.Doc(id, stored.created(), stored.changed(), stored.body());
    }
}
