package io.omnify.workflow.expressions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the values read last for as long as there is memory for them: a loop over a large list asks for it with
 * each of its items. What was kept never changes.
 */
public final class RecentValues implements LargeValues {
    private static final int MOST = 8;

    private final LargeValues store;
    private final Map<Key, SoftReference<Object>> recent = new Recent();

    private record Key(OrgId org, String run, String id) {}

    private static final class Recent extends LinkedHashMap<Key, SoftReference<Object>> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Object>> eldest) {
            return size() > MOST;
        }
    }

    public RecentValues(LargeValues store) {
        this.store = store;
    }

    @Override
    public ValueRef keep(OrgId org, String run, @Nullable Object value) {
        return store.keep(org, run, value);
    }

    @Override
    public Optional<Object> read(OrgId org, ValueRef ref) {
        var key = new Key(org, ref.run(), ref.id());
        var known = known(key);
        if (known.isPresent()) return known;
        var read = store.read(org, ref);
        read.ifPresent(value -> remember(key, value));
        return read;
    }

    private synchronized Optional<Object> known(Key key) {
        return Optional.ofNullable(recent.get(key)).map(SoftReference::get);
    }

    private synchronized void remember(Key key, Object value) {
        recent.put(key, new SoftReference<>(value));
    }

    @Override
    public Optional<String> text(OrgId org, String run, String id) {
        return store.text(org, run, id);
    }

    @Override
    public synchronized void forget(OrgId org) {
        recent.keySet().removeIf(key -> key.org().equals(org));
        store.forget(org);
    }
}
