package io.omnify.embedded.durable;

import java.util.Map;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** A map of the store whose changes also go to the redo log. */
final class LoggedMap {
    private final MVMap<Object, Object> map;
    private final String name;
    private final DurableStore store;

    LoggedMap(MVMap<Object, Object> map, String name, DurableStore store) {
        this.map = map;
        this.name = name;
        this.store = store;
    }

    @Nullable
    Object get(Object key) {
        return map.get(key);
    }

    @Nullable
    Object put(Object key, Object value) {
        var previous = map.put(key, value);
        store.log(name, key, value);
        return previous;
    }

    @Nullable
    Object putIfAbsent(Object key, Object value) {
        var previous = map.putIfAbsent(key, value);
        if (previous == null) store.log(name, key, value);
        return previous;
    }

    @Nullable
    Object remove(Object key) {
        var previous = map.remove(key);
        if (previous != null) store.log(name, key, null);
        return previous;
    }

    Iterable<Map.Entry<Object, Object>> entries() {
        return map.entrySet();
    }

    java.util.stream.Stream<Map.Entry<Object, Object>> stream() {
        return map.entrySet().stream();
    }

    /** The entries from the key on, in the order of keys. */
    Cursor<Object, Object> from(Object key) {
        return map.cursor(key);
    }

    int size() {
        return map.size();
    }

    boolean isEmpty() {
        return map.isEmpty();
    }
}
