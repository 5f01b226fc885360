package io.omnify.workflow.expressions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps with a run what its values refer to, wherever in them a reference stands, since what other runs keep goes when
 * they go. What is there no more stays a reference.
 */
final class Owning {
    private static final long MOST = 32L << 20;
    private static final int DEEPEST = 16;

    private final LargeValues store;
    private final OrgId org;
    private final String run;
    private final Map<ValueRef, Object> known = new HashMap<>();
    private long left = MOST;
    private int depth;

    Owning(LargeValues store, OrgId org, String run) {
        this.store = store;
        this.org = org;
        this.run = run;
    }

    /** The very same value when nothing in it is of another run. */
    @Nullable
    Object value(@Nullable Object value) {
        var ref = ValueRef.of(value);
        if (value != null && ref.isPresent()) return ref.get().run().equals(run) ? value : own(ref.get(), value);
        if (value instanceof Map<?, ?> map) return fields(map);
        return value instanceof List<?> list ? items(list) : value;
    }

    private Map<?, ?> fields(Map<?, ?> map) {
        Map<Object, @Nullable Object> changed = null;
        for (var field : map.entrySet()) {
            var own = value(field.getValue());
            if (own == field.getValue()) continue;
            if (changed == null) changed = new LinkedHashMap<>(map);
            changed.put(field.getKey(), own);
        }
        return changed == null ? map : changed;
    }

    private List<?> items(List<?> list) {
        List<@Nullable Object> changed = null;
        for (int i = 0; i < list.size(); i++) {
            var own = value(list.get(i));
            if (own == list.get(i)) continue;
            if (changed == null) changed = new ArrayList<>(list);
            changed.set(i, own);
        }
        return changed == null ? list : changed;
    }

    private Object own(ValueRef ref, Object value) {
        var own = known.get(ref);
        if (own != null) return own;
        own = store.read(org, ref).map(this::kept).orElse(value);
        known.put(ref, own);
        return own;
    }

    private Object kept(Object content) {
        left -= JsonValues.size(content, MOST);
        if (left < 0) throw new TooLarge("refers to more than 32 MiB of other runs");
        if (++depth > DEEPEST) throw new TooLarge("refers to other runs through too many values");
        var own = value(content);
        depth--;
        return store.keep(org, run, own).json();
    }
}
