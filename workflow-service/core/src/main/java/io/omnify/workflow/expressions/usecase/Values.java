package io.omnify.workflow.expressions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what runs carry small: a large value is kept aside and its reference travels, and an expression that looks into
 * one finds the value. The same value always has the same reference, so a replay decides alike.
 */
public final class Values {
    public static final long INLINE = 256 * 1024;
    public static final long MOST = 16L << 20;

    private static final long WORTH = 1024;

    /** Where nothing can be kept aside, what is large is refused. */
    public static final Values NOWHERE = new Values(null);

    private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+");

    private final @Nullable LargeValues store;

    private Values(@Nullable LargeValues store) {
        this.store = store;
    }

    public static Values in(LargeValues store) {
        return new Values(store);
    }

    /** The value, or its reference when it is large. References to values of other runs become ones of this run. */
    public @Nullable Object whole(OrgId org, String run, @Nullable Object value) {
        var own = owned(org, run, value);
        return JsonValues.size(own, INLINE) <= INLINE ? own : kept(org, run, own);
    }

    private @Nullable Object owned(OrgId org, String run, @Nullable Object value) {
        return store == null ? value : new Owning(store, org, run).value(value);
    }

    private @Nullable Object kept(OrgId org, String run, @Nullable Object value) {
        if (store == null) throw new TooLarge("exceeds 256 KiB");
        if (JsonValues.size(value, MOST) > MOST) throw new TooLarge("exceeds 16 MiB");
        return store.keep(org, run, value).json();
    }

    /** The reference to a value that is not large, because there are many of them; a small one stays as it is. */
    public @Nullable Object aside(OrgId org, String run, @Nullable Object value) {
        boolean worth = store != null && ValueRef.of(value).isEmpty() && JsonValues.size(value, WORTH) > WORTH;
        return worth ? kept(org, run, value) : value;
    }

    /**
     * The same values by name, of which the largest are references if all together are large. References to values of
     * other runs become ones of this run.
     */
    public Map<String, @Nullable Object> parts(OrgId org, String run, Map<String, @Nullable Object> given) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        given.forEach((name, value) -> values.put(name, owned(org, run, value)));
        if (JsonValues.size(values, INLINE) <= INLINE) return values;
        if (store == null) throw new TooLarge("exceeds 256 KiB");
        if (JsonValues.size(values, MOST) > MOST) throw new TooLarge("exceeds 16 MiB");
        var small = new LinkedHashMap<String, @Nullable Object>(values);
        var names = new ArrayList<>(values.keySet());
        names.sort(Comparator.comparingLong((String name) -> JsonValues.size(values.get(name), MOST))
                .reversed());
        for (var name : names) {
            if (JsonValues.size(small, INLINE) <= INLINE) return small;
            if (ValueRef.of(values.get(name)).isEmpty())
                small.put(name, store.keep(org, run, values.get(name)).json());
        }
        if (JsonValues.size(small, INLINE) > INLINE) throw new TooLarge("has too many values to exceed 256 KiB");
        return small;
    }

    /** The reference a plain path such as {@code steps.a.output} leads to, which then need not be read. */
    public Optional<Object> passedOn(String source, Map<String, @Nullable Object> scope) {
        if (store == null || !PATH.matcher(source.strip()).matches()) return Optional.empty();
        Object found = scope;
        for (var name : source.strip().split("\\.")) found = found instanceof Map<?, ?> map ? map.get(name) : null;
        return ValueRef.of(found).isPresent() ? Optional.ofNullable(found) : Optional.empty();
    }

    /** The value itself where the reference does not do. */
    public @Nullable Object opened(OrgId org, @Nullable Object value) {
        var ref = ValueRef.of(value);
        if (ref.isEmpty() || store == null) return value;
        return store.read(org, ref.get()).orElseThrow(() -> new EvaluationFailed("the value is kept no more"));
    }

    /** The scope with the values in the place of references, each read when it is looked into. */
    public Map<String, @Nullable Object> seen(Map<String, @Nullable Object> scope) {
        if (store == null || !(scope.get("org") instanceof Map<?, ?> org) || !(org.get("id") instanceof String id))
            return scope;
        return new SeenThrough(scope, new Reading(store, new OrgId(id)));
    }
}
