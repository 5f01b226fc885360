package io.omnify.auth.audit.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainEnds;
import io.omnify.auth.audit.domain.ChainedEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fake; {@link #entries} can be tampered with. */
public final class InMemoryAuditTrail implements AuditTrail {
    public final Map<OrgId, List<ChainedEntry>> entries =
            new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
    private final Map<OrgId, ChainEnds> ends = new HashMap<>();

    private List<ChainedEntry> of(OrgId org) {
        return entries.computeIfAbsent(org, key -> new ArrayList<>());
    }

    @Override
    public synchronized void append(AuditEntry entry) {
        var chain = of(entry.org());
        if (chain.stream().anyMatch(known -> known.entry().event().equals(entry.event()))) return;
        var end = ends.getOrDefault(entry.org(), ChainEnds.NONE);
        var next = ChainedEntry.after(end.last(), end.lastHash(), entry);
        chain.add(next);
        ends.put(entry.org(), end.upTo(next));
    }

    @Override
    public synchronized List<ChainedEntry> find(OrgId org, Filter filter, Optional<Long> before, int limit) {
        return of(org).reversed().stream()
                .filter(entry -> before.isEmpty() || entry.sequence() < before.get())
                .filter(entry -> filter.fits(entry.entry()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ChainedEntry> following(OrgId org, long after, int limit) {
        return of(org).stream()
                .filter(entry -> entry.sequence() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<ChainEnds> ends(OrgId org) {
        return Optional.of(ends.getOrDefault(org, ChainEnds.NONE));
    }

    @Override
    public synchronized List<OrgId> organisations(Optional<OrgId> after, int limit) {
        return entries.keySet().stream()
                .filter(org ->
                        after.isEmpty() || org.value().compareTo(after.get().value()) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void forget(ChainedEntry last) {
        var org = last.entry().org();
        ends.computeIfPresent(org, (key, known) -> known.from(last));
        of(org).removeIf(entry -> entry.sequence() <= last.sequence());
    }
}
