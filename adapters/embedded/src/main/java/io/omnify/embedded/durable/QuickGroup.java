package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums and extremes over a match, the aggregation every report asks for: the library takes 80 microseconds for each
 * document, this takes two. What it does not understand it leaves to the library.
 */
final class QuickGroup {
    private final Document match;
    private final Map<String, Value> key = new LinkedHashMap<>();
    private final Map<String, Total.Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Value> inputs = new LinkedHashMap<>();
    private @Nullable Number all;

    private QuickGroup(Document match, Document group) {
        this.match = match;
        switch (group.get("_id")) {
            case Document parts -> parts.forEach(this::part);
            case Number one -> all = one; // how drivers count
            case null, default -> throw new NotUnderstood();
        }
        group.forEach((name, accumulator) -> {
            if (!name.equals("_id")) accumulate(name, accumulator);
        });
    }

    /** One that begins with a $ is no field but an operator. */
    private void part(String name, @Nullable Object path) {
        if (name.startsWith("$")) throw new NotUnderstood();
        key.put(name, Value.path(path));
    }

    private void accumulate(String name, Object accumulator) {
        if (!(accumulator instanceof Document one) || one.size() != 1) throw new NotUnderstood();
        var operator = one.keySet().iterator().next();
        kinds.put(name, Total.Kind.of(operator));
        inputs.put(name, Value.of(one.get(operator)));
    }

    /** The groups, when the pipeline is one this class understands. */
    static Optional<List<Document>> run(List<?> pipeline, DurableCollection collection) {
        if (pipeline.size() != 2
                || !(pipeline.getFirst() instanceof Document first)
                || !(pipeline.getLast() instanceof Document last)
                || !(first.get("$match") instanceof Document match)
                || !(last.get("$group") instanceof Document group)) return Optional.empty();
        try {
            return Optional.of(new QuickGroup(match, group).over(collection));
        } catch (NotUnderstood | ArithmeticException leftToTheLibrary) {
            return Optional.empty();
        }
    }

    private List<Document> over(DurableCollection collection) {
        var groups = new LinkedHashMap<List<Object>, Map<String, Total>>();
        var ids = new ArrayList<Document>();
        collection.each(match, document -> {
            var id = id(document);
            var totals = groups.computeIfAbsent(comparable(id), _ -> {
                ids.add(id);
                return totals();
            });
            inputs.forEach((name, input) -> add(totals, name, input.in(document)));
        });
        return results(ids, List.copyOf(groups.values()));
    }

    private static void add(Map<String, Total> totals, String name, Object value) {
        var total = totals.get(name);
        if (total != null) total.add(value);
    }

    private Map<String, Total> totals() {
        var totals = new LinkedHashMap<String, Total>();
        kinds.forEach((name, kind) -> totals.put(name, new Total(kind)));
        return totals;
    }

    private Document id(Document document) {
        var id = new Document();
        key.forEach((name, part) -> {
            var value = part.in(document);
            if (!(value instanceof Missing)) id.put(name, value == Value.NULL ? null : value);
        });
        return id;
    }

    /** 1 and 1.0 are the same key, and so are two absent ones; null is a key of its own. */
    private List<Object> comparable(Document id) {
        var parts = new ArrayList<Object>();
        for (var name : key.keySet()) {
            var value = id.containsKey(name) ? id.get(name) : Missing.getInstance();
            if (value instanceof Number number) parts.add(number.doubleValue());
            else if (value instanceof String || value instanceof Boolean || value instanceof Missing) parts.add(value);
            else if (value == null) parts.add(Value.NULL);
            else throw new NotUnderstood();
        }
        return parts;
    }

    private List<Document> results(List<Document> ids, List<Map<String, Total>> totals) {
        var results = new ArrayList<Document>();
        for (int i = 0; i < ids.size(); i++) {
            var result = new Document("_id", all == null ? ids.get(i) : all);
            totals.get(i).forEach((name, total) -> result.put(name, total.result()));
            results.add(result);
        }
        return results;
    }
}
