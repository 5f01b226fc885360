package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.port.SyncStates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How far readings came, in a map. */
final class InMemorySyncStates implements SyncStates {
    private final Map<CrmAccount, Entry> all = new HashMap<>();

    private record Entry(SyncState state, Instant due, Instant busy) {}

    private Entry entry(CrmAccount account) {
        return all.getOrDefault(account, new Entry(SyncState.NONE, Instant.MIN, Instant.MIN));
    }

    @Override
    public SyncState find(CrmAccount account) {
        return entry(account).state();
    }

    @Override
    public Optional<SyncState> take(CrmAccount account, Instant now, Instant until) {
        var is = entry(account);
        if (is.due().isAfter(now) || is.busy().isAfter(now)) return Optional.empty();
        all.put(account, new Entry(is.state(), is.due(), until));
        return Optional.of(is.state());
    }

    @Override
    public void due(CrmAccount account, Instant now) {
        var is = entry(account);
        all.put(account, new Entry(is.state(), now, is.busy()));
    }

    @Override
    public void keep(CrmAccount account, SyncState next, Instant until) {
        all.put(account, new Entry(next, entry(account).due(), until));
    }

    @Override
    public void release(CrmAccount account, SyncState next, Instant at) {
        all.put(account, new Entry(next, at, Instant.MIN));
    }
}
