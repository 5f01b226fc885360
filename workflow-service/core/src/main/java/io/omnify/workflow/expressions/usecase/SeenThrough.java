package io.omnify.workflow.expressions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
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
    private final LargeValues store;
    private final OrgId org;

    SeenThrough(Map<?, ?> fields, LargeValues store, OrgId org) {
        this.fields = fields;
        this.store = store;
        this.org = org;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return fields.containsKey(key);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return value(fields.get(key), store, org);
    }

    @Override
    public int size() {
        return fields.size();
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        var all = new LinkedHashMap<String, @Nullable Object>();
        fields.forEach((name, value) -> all.put(String.valueOf(name), value(value, store, org)));
        return all.entrySet();
    }

    private static @Nullable Object value(@Nullable Object value, LargeValues store, OrgId org) {
        var ref = ValueRef.of(value);
        if (ref.isPresent()) return store.read(org, ref.get()).orElse(value);
        if (value instanceof Map<?, ?> map) return new SeenThrough(map, store, org);
        return value instanceof List<?> list ? new Items(list, store, org) : value;
    }

    private static final class Items extends AbstractList<@Nullable Object> {
        private final List<?> items;
        private final LargeValues store;
        private final OrgId org;

        Items(List<?> items, LargeValues store, OrgId org) {
            this.items = items;
            this.store = store;
            this.org = org;
        }

        @Override
        public @Nullable Object get(int index) {
            return value(items.get(index), store, org);
        }

        @Override
        public int size() {
            return items.size();
        }
    }
}
