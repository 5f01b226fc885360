package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the simulated vendors have: JSON documents in shelves. They outlive the process when {@code
 * omnify.simulator.data} names a folder. What is handed out is a copy. Safe for many threads.
 */
@Singleton
public class VendorStore {
    private static final Place COUNTERS = new Place("simulator", "", "counter");
    private static final int BLOCK = 100;
    private static final int SPARE_LINES = 10_000;

    private final Map<Place, Shelf> shelves = new ConcurrentHashMap<>();
    private final Journal journal;
    private long lines;

    public VendorStore(@ConfigProperty(name = "omnify.simulator.data") Optional<String> folder) {
        journal = Journal.in(folder, "vendors.jsonl");
        journal.open(this::replay);
        long documents = shelves.values().stream().mapToLong(Shelf::size).sum();
        if (lines <= 2 * documents + SPARE_LINES) return;
        compact();
        shelves.clear();
        journal.open(this::replay);
    }

    /** Where documents of one kind lie; the account may be empty for what belongs to the vendor as a whole. */
    public record Place(String vendor, String account, String kind) {}

    /**
     * A document with its places in the two orders.
     *
     * @param created grows with each new document of the shelf
     * @param changed grows with each change in the shelf
     */
    public record Doc(String id, long created, long changed, ObjectNode body) {}

    public Optional<ObjectNode> get(Place place, String id) {
        return shelf(place).get(id).map(Doc::body);
    }

    /** Creates or replaces. */
    public void put(Place place, String id, ObjectNode body) {
        var shelf = shelf(place);
        synchronized (shelf) {
            shelf.put(id, note(place, id, body), body);
        }
    }

    /** Creates; false when there is one of that id already. */
    public boolean add(Place place, String id, ObjectNode body) {
        var shelf = shelf(place);
        synchronized (shelf) {
            if (shelf.has(id)) return false;
            put(place, id, body);
            return true;
        }
    }

    /** Replaces it by what the change makes of it, with nobody in between; empty when there is none. */
    public Optional<ObjectNode> change(Place place, String id, UnaryOperator<ObjectNode> change) {
        var shelf = shelf(place);
        synchronized (shelf) {
            var next = get(place, id).map(change);
            next.ifPresent(body -> put(place, id, body));
            return next;
        }
    }

    /** Takes it away; empty when there was none. Of several who try, one gets it. */
    public Optional<ObjectNode> remove(Place place, String id) {
        var shelf = shelf(place);
        synchronized (shelf) {
            var last = get(place, id);
            if (last.isPresent()) {
                shelf.remove(id);
                var _ = note(place, id, Json.NODES.nullNode());
            }
            return last;
        }
    }

    /** In the order of creation, those behind {@code after} (0 begins). */
    public List<Doc> list(Place place, long after, int limit) {
        return shelf(place).list(after, limit);
    }

    /** Changed last first, those changed before {@code before} (Long.MAX_VALUE begins). */
    public List<Doc> latest(Place place, long before, int limit) {
        return shelf(place).latest(before, limit);
    }

    /** Created last first, those created before {@code before} (Long.MAX_VALUE begins); read as they are taken. */
    public Stream<Doc> newest(Place place, long before) {
        var shelf = shelf(place);
        return Stream.iterate(
                        shelf.newest(before, BLOCK),
                        block -> !block.isEmpty(),
                        block -> shelf.newest(block.getLast().created(), BLOCK))
                .flatMap(List::stream);
    }

    /** In the order of creation, those behind {@code after} (0 begins); read as they are taken. */
    public Stream<Doc> oldest(Place place, long after) {
        return Stream.iterate(
                        list(place, after, BLOCK),
                        block -> !block.isEmpty(),
                        block -> list(place, block.getLast().created(), BLOCK))
                .flatMap(List::stream);
    }

    /** Those whose field says that, in the order of creation. */
    public Stream<Doc> with(Place place, String field, String value) {
        return shelf(place).with(field, value).stream();
    }

    /** All of them in the order of creation; for small shelves and for searching. */
    public Stream<Doc> all(Place place) {
        return shelf(place).all();
    }

    public int count(Place place) {
        return shelf(place).size();
    }

    /** 1, 2, 3 and so on for each name: ids that are never given twice. */
    public long next(String vendor, String counter) {
        return next(vendor, counter, 1);
    }

    /** As {@link #next(String, String)} so many times; the last one. */
    public long next(String vendor, String counter, int many) {
        var shelf = shelf(COUNTERS);
        synchronized (shelf) {
            long next = last(vendor, counter) + many;
            put(COUNTERS, vendor + "/" + counter, Json.NODES.objectNode().put("n", next));
            return next;
        }
    }

    /** What {@link #next(String, String)} gave last; 0 when nobody asked. */
    public long last(String vendor, String counter) {
        return get(COUNTERS, vendor + "/" + counter)
                .map(body -> body.path("n").asLong())
                .orElse(0L);
    }

    private Shelf shelf(Place place) {
        return shelves.computeIfAbsent(place, _ -> new Shelf(journal));
    }

    private Journal.Span note(Place place, String id, JsonNode body) {
        return journal.append(StoredLine.write(place, id, 0, body));
    }

    private void replay(String text, Journal.Span span) {
        var line = StoredLine.read(text);
        var shelf = shelf(line.place());
        if (line.there()) shelf.restore(line.id(), span, line.created());
        else shelf.remove(line.id());
        lines++;
    }

    /** In the order of changes; the order of creation is told beside it. */
    private void compact() {
        journal.replace(shelves.entrySet().stream()
                .flatMap(shelf -> shelf.getValue()
                        .changes()
                        .map(doc -> StoredLine.write(shelf.getKey(), doc.id(), doc.created(), doc.body()))));
    }
}
