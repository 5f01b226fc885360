package io.omnify.workflow.expressions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what references of one scope stand for: each value once, and in all no more than the engine can hold. */
final class Reading {
    static final long MOST = 32L << 20;

    private final LargeValues store;
    private final OrgId org;
    private final Map<String, Optional<Content>> known = new HashMap<>();
    private final Set<Object> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    private long left = MOST;

    Reading(LargeValues store, OrgId org) {
        this.store = store;
        this.org = org;
    }

    /** What a reference says of its size is whatever a person wrote. */
    private record Content(Object value, long bytes) {}

    @Nullable
    Object value(@Nullable Object value) {
        var ref = ValueRef.of(value);
        if (value != null && ref.isPresent()) return content(value, ref.get());
        if (value instanceof Map<?, ?> map) return new SeenThrough(map, this);
        return value instanceof List<?> list ? new SeenThrough.Items(list, this) : value;
    }

    /** Each place a reference stands at counts, as what an expression gives has the value at each. */
    private Object content(Object place, ValueRef ref) {
        check();
        var content = known.computeIfAbsent(ref.run() + "/" + ref.id(), _ -> read(ref));
        if (content.isEmpty()) throw new EvaluationFailed("the value is kept no more");
        if (counted.add(place)) left -= content.get().bytes();
        check();
        return content.get().value();
    }

    private Optional<Content> read(ValueRef ref) {
        return store.read(org, ref).map(value -> new Content(value, JsonValues.size(value, MOST)));
    }

    private void check() {
        if (left < 0) throw new EvaluationFailed("looks into more than 32 MiB of large values at once");
    }
}
