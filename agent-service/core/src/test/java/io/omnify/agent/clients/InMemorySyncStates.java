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

    private record Entry(SyncState state, Instant due, Instant busy, boolean asked) {}

    private Entry entry(CrmAccount account) {
        return all.getOrDefault(account, new Entry(SyncState.NONE, Instant.MIN, Instant.MIN, false));
    }

    @Override
    public SyncState find(CrmAccount account) {
        return entry(account).state();
    }

    @Override
    public Optional<SyncState> take(CrmAccount account, Instant now, Instant until) {
        var is = entry(account);
        if (is.due().isAfter(now) || is.busy().isAfter(now)) return Optional.empty();
        all.put(account, new Entry(is.state(), is.due(), until, false));
        return Optional.of(is.state());
    }

    @Override
    public void due(CrmAccount account, Instant now) {
        var is = entry(account);
        all.put(account, new Entry(is.state(), now, is.busy(), true));
    }

    @Override
    public boolean keep(CrmAccount account, Instant held, SyncState next, Instant until) {
        var is = entry(account);
        if (!is.busy().equals(held)) return false;
        all.put(account, new Entry(next, is.due(), until, is.asked()));
        return true;
    }

    @Override
    public void release(CrmAccount account, Instant held, SyncState next, Instant at) {
        if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("as drivers of databases do");
        var is = entry(account);
        if (!is.busy().equals(held)) return;
        all.put(account, new Entry(next, is.asked() ? is.due() : at, Instant.MIN, false));
    }
}
