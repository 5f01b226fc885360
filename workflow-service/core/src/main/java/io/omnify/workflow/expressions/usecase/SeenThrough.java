package io.omnify.workflow.expressions.usecase;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object in which every reference looks like the value it stands for. */
final class SeenThrough extends AbstractMap<String, @Nullable Object> {
    private final Map<?, ?> fields;
    private final Reading reading;

    SeenThrough(Map<?, ?> fields, Reading reading) {
        this.fields = fields;
        this.reading = reading;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return fields.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return reading.value(fields.get(key));
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> all.put(String.valueOf(name), reading.value(value)));
        return all.entrySet();
    }

    /** The same for a list. */
    static final class Items extends AbstractList<@Nullable Object> {
        private final List<?> items;
        private final Reading reading;

        Items(List<?> items, Reading reading) {
            this.items = items;
            this.reading = reading;
        }

        @Override
        public @Nullable Object get(int index) {
            return reading.value(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
