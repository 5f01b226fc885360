package io.omnify.workflow.adapter.streams;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Queues in the store, each under a prefix: where the first were removed, a scan would only find their graves. */
final class Fronts {
    /** Behind every character our keys have. */
    private static final String END = "~";

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, String> fronts = new HashMap<>();

    Fronts(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void put(String queue, String key, byte[] value) {
        store.put(key, value);
        if (key.compareTo(fronts.getOrDefault(queue, queue)) < 0) fronts.put(queue, key);
    }

    /** All that is in the queue, first to last; to be closed. */
    KeyValueIterator<String, byte[]> all(String queue) {
        return store.range(fronts.getOrDefault(queue, queue), queue + END);
    }

    /** The first key, or empty; it is remembered. */
    String first(String queue) {
        try (var all = all(queue)) {
            KeyValue<String, byte[]> first = all.hasNext() ? all.next() : null;
            if (first == null) fronts.remove(queue);
            else fronts.put(queue, first.key);
            return first == null ? "" : first.key;
        }
    }

    /** The first key at or behind the given one that begins so, or empty. */
    String after(String from, String prefix) {
        try (var all = store.range(from, prefix + END)) {
            return all.hasNext() ? all.next().key : "";
        }
    }
}
