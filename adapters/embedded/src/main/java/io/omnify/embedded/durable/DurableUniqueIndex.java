package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** A unique index that also answers queries which ask for more than its keys. */
final class DurableUniqueIndex extends AbstractUniqueIndex<Object> {
    private final LoggedMap positions;

    DurableUniqueIndex(LoggedMap positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    public synchronized boolean canHandle(Document query) {
        var keys = keys();
        if (keys.stream().allMatch(key -> Equalities.asksForOneValue(query, key))) return true;
        return listed(query) != null || super.canHandle(query);
    }

    /** The one key that is asked for by a list while all others are by one value; null when the query is otherwise. */
    private @Nullable String listed(Document query) {
        var others = keys().stream()
                .filter(key -> !Equalities.asksForOneValue(query, key))
                .toList();
        if (others.size() != 1 || !Equalities.asksForListedValues(query, others.getFirst())) return null;
        return others.getFirst();
    }

    /** The library knows a list for a single key only. */
    @Override
    public synchronized Iterable<Object> getPositions(Document query) {
        var listed = listed(query);
        if (listed == null || keys().size() == 1) return super.getPositions(query);
        var positions = new LinkedHashSet<Object>();
        for (var value : Wanted.values(query, listed)) {
            var one = new Document(query);
            one.put(listed, value);
            super.getPositions(one).forEach(positions::add);
        }
        return positions;
    }

    @Override
    protected @Nullable Object removeDocument(KeyValue key) {
        return positions.remove(key);
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Object position) {
        return positions.putIfAbsent(key, Missing.ofNullable(position)) == null;
    }

    @Override
    protected @Nullable Object getPosition(KeyValue key) {
        return positions.get(key);
    }

    @Override
    protected Iterable<Entry<KeyValue, Object>> getIterable() {
        return () -> positions.stream()
                .<Entry<KeyValue, Object>>map(
                        entry -> new SimpleImmutableEntry<>((KeyValue) entry.getKey(), entry.getValue()))
                .iterator();
    }

    @Override
    public long getCount() {
        return positions.size();
    }

    @Override
    public boolean isEmpty() {
        return positions.isEmpty();
    }

    @Override
    public long getDataSize() {
        return getCount();
    }
}
