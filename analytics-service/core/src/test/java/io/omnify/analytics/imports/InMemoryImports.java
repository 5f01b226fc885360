package io.omnify.analytics.imports;

import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.auth.api.OrgId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The port's promises kept in a map; {@link #lost} plays a process that took over. */
public final class InMemoryImports implements Imports {
    public final TreeMap<String, Import> stored = new TreeMap<>();
    public boolean lost;

    @Override
    public void add(Import started) {
        stored.put(started.id(), started);
    }

    @Override
    public Optional<Import> find(OrgId org, String id) {
        return Optional.ofNullable(stored.get(id)).filter(found -> found.org().equals(org));
    }

    @Override
    public List<Import> list(OrgId org, String after, int limit) {
        return stored.values().stream()
                .filter(one -> one.org().equals(org))
                .filter(one -> after.isEmpty() || one.id().compareTo(after) < 0)
                .sorted(Comparator.comparing(Import::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean save(Import changed) {
        if (lost) return false;
        stored.put(changed.id(), changed);
        return true;
    }
}
