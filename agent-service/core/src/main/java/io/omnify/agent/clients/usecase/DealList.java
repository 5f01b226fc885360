package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.domain.Walk;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The deals of a CRM: created last first, so only a reading of all finds what changed. */
record DealList(CrmAccount account, CrmAccounts accounts, DealBook deals, InstantSource clock)
        implements CrmList<Deal> {
    private static final int AT_ONCE = 100;

    @Override
    public Walk walk(SyncState state) {
        return state.deals();
    }

    @Override
    public SyncState with(SyncState state, Walk walk) {
        return state.deals(walk);
    }

    @Override
    public Duration fullEvery() {
        return Duration.ofMinutes(30);
    }

    @Override
    public Page<Deal> page(int limit, Optional<String> cursor) {
        return accounts.with(account, (tools, access) -> tools.deals().list(access, limit, cursor));
    }

    @Override
    public @Nullable Instant time(Deal deal) {
        return deal.createdAt();
    }

    @Override
    public long keep(List<Deal> page, Instant asked) {
        return deals.put(account, page, clock.instant());
    }

    @Override
    public long askForUnseen(Instant since) {
        long changed = 0;
        var before = List.<String>of();
        while (true) {
            var some = deals.unseen(account, since, AT_ONCE);
            if (some.isEmpty() || some.equals(before)) return changed;
            for (var deal : some) changed += ask(deal);
            before = some;
        }
    }

    /** Takes the deal as the CRM has it now, or for gone; how many were different. */
    long ask(String deal) {
        var said = accounts.with(account, (tools, access) -> tools.deals().get(access, deal));
        if (said.isPresent()) return keep(List.of(said.get()), clock.instant());
        deals.remove(account, deal);
        return 1;
    }
}
