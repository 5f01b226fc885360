package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.platforms.domain.Deal;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The deals of one CRM, in maps. */
final class InMemoryDealBook implements DealBook {
    final Map<String, Deal> all = new LinkedHashMap<>();
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    @Override
    public int put(CrmAccount account, Collection<Deal> deals, Instant seenAt) {
        int changed = 0;
        for (var deal : deals) {
            seen.put(deal.id(), seenAt);
            var known = all.get(deal.id());
            if (deal.equals(known) || known != null && at(known).isAfter(at(deal))) continue;
            all.put(deal.id(), deal);
            changed++;
        }
        return changed;
    }

    private static Instant at(Deal deal) {
        return Objects.requireNonNull(deal.updatedAt());
    }

    @Override
    public List<String> unseen(CrmAccount account, Instant before, int limit) {
        return seen.entrySet().stream()
                .filter(each -> each.getValue().isBefore(before))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(CrmAccount account, String deal) {
        all.remove(deal);
        seen.remove(deal);
    }

    @Override
    public DealTotals totals(CrmAccount account, Period period) {
        long open = all.values().stream()
                .filter(each -> each.status() == Deal.Status.OPEN)
                .count();
        return new DealTotals(open, 0, 0, 0, List.of(), List.of());
    }
}
