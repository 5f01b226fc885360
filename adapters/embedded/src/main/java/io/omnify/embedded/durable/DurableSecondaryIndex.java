package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A non-unique index: entries are the keys followed by the position. It answers equality on its leading keys, and one
 * of several values or a range on the key after them.
 */
final class DurableSecondaryIndex extends Index<Object> {
    private final LoggedMap entries;

    DurableSecondaryIndex(LoggedMap entries, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.entries = entries;
    }

    @Override
    public boolean canHandle(Document query) {
        return reach(query) > 0;
    }

    /** How far it narrows the query down: two for each leading key of one value, one for a key of several or a range. */
    int reach(Document query) {
        var leading = leading(query);
        var more = leading.size() < keys().size() ? next(query, leading) : new Wanted.Anything();
        return 2 * leading.size() + (more instanceof Wanted.Anything ? 0 : 1);
    }

    private List<String> leading(Document query) {
        return keys().stream()
                .takeWhile(key -> Equalities.asksForOneValue(query, key))
                .toList();
    }

    private Wanted next(Document query, List<String> leading) {
        return Wanted.of(query, keys().get(leading.size()));
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var leading = leading(query);
        var asked = new Document();
        leading.forEach(key -> put(asked, key, query.get(key)));
        var prefix = leading.isEmpty()
                ? List.of()
                : getKeyValues(asked).iterator().next().stream()
                        .limit(leading.size())
                        .toList();
        var positions = new LinkedHashSet<Object>();
        var more = leading.size() < keys().size() ? next(query, leading) : new Wanted.Anything();
        switch (more) {
            case Wanted.Anything _ -> collect(prefix, positions);
            case Wanted.Values(var values) -> values.forEach(value -> collect(and(prefix, value), positions));
            case Wanted.Range range -> collect(prefix, range, positions);
        }
        return positions;
    }

    private void collect(List<?> start, Set<Object> positions) {
        var prefix = new KeyValue(start);
        for (var cursor = entries.from(prefix); cursor.hasNext(); ) {
            var entry = (KeyValue) cursor.next();
            if (BsonType.compareLeading(entry, prefix, start.size()) != 0) break;
            positions.add(entry.get(entry.size() - 1));
        }
    }

    private void collect(List<?> start, Wanted.Range range, Set<Object> positions) {
        var first = new KeyValue(and(start, range.from()));
        for (var cursor = entries.from(first); cursor.hasNext(); ) {
            var entry = (KeyValue) cursor.next();
            if (BsonType.compareLeading(entry, first, start.size()) != 0) break;
            if (!range.holds(entry.get(start.size()))) break;
            positions.add(entry.get(entry.size() - 1));
        }
    }

    private static List<?> and(List<?> start, Object value) {
        var all = new ArrayList<Object>(start);
        all.add(value);
        return all;
    }

    /** A path such as "a.b" is read from nested documents, so the question has to be nested like the answer. */
    private static void put(Document target, String path, @Nullable Object value) {
        var dot = path.indexOf('.');
        if (dot < 0) {
            target.put(path, value);
            return;
        }
        var inner = target.computeIfAbsent(path.substring(0, dot), _ -> new Document());
        put((Document) inner, path.substring(dot + 1), value);
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        for (var key : keysOf(document)) entries.put(entry(key, position), true);
    }

    @Override
    public Object remove(Document document) {
        var position = Missing.ofNullable(document.get("_id"));
        remove(keysOf(document), position);
        return position;
    }

    /** A document with an empty array has no key by the library's reckoning, and would never be found by the others. */
    private Set<KeyValue> keysOf(Document document) {
        var keys = getKeyValues(document);
        if (!keys.isEmpty()) return keys;
        var values = keys().stream()
                .map(key -> Utils.getSubdocumentValue(document, key))
                .map(value -> value instanceof Collection<?> ? Missing.getInstance() : value)
                .toList();
        // A sparse index leaves out what has none of its fields.
        if (isSparse() && values.stream().allMatch(Missing::isNullOrMissing)) return Set.of();
        return Set.of(new KeyValue(values));
    }

    private void remove(Set<KeyValue> keys, Object position) {
        for (var key : keys) entries.remove(entry(key, position));
    }

    private static KeyValue entry(KeyValue key, Object position) {
        var parts = new ArrayList<Object>(key.stream().toList());
        parts.add(position);
        return new KeyValue(parts);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        if (nullAwareEqualsKeys(oldDocument, newDocument)) return;
        remove(keysOf(oldDocument), position);
        add(newDocument, position, collection);
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // everything may be added
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // everything may be changed
    }

    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        // the database removes the map
    }
}
