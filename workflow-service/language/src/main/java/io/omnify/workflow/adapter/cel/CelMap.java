package io.omnify.workflow.adapter.cel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSON object as CEL sees it, its values turned over when they are read. */
final class CelMap extends AbstractMap<String, Object> {
    private final Map<?, ?> fields;

    CelMap(Map<?, ?> fields) {
        this.fields = fields;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return fields.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        var value = fields.get(key);
        return value != null || fields.containsKey(key) ? CelValues.toCel(value) : null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                var entries = fields.entrySet().iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return entries.hasNext();
                    }

                    @Override
                    public Map.Entry<String, Object> next() {
                        var next = entries.next();
                        return new SimpleImmutableEntry<>(
                                String.valueOf(next.getKey()), CelValues.toCel(next.getValue()));
                    }
                };
            }

            @Override
            public int size() {
                return fields.size();
            }
        };
    }
}
