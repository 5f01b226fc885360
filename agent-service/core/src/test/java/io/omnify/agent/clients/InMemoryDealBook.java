package io.omnify.agent.clients;

import static java.util.Comparator.comparing;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Deals in maps. */
final class InMemoryDealBook implements DealBook {
    private static final Comparator<Clients.Place> LAST_FIRST =
            comparing(Clients.Place::createdAt).thenComparing(Clients.Place::id).reversed();

    final Map<Place, Deal> all = new LinkedHashMap<>();
    private final Map<Place, Instant> seen = new LinkedHashMap<>();

    record Place(CrmAccount account, String deal) {}

    List<Deal> of(CrmAccount account) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().account().equals(account))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public int put(CrmAccount account, Collection<Deal> deals, Instant seenAt) {
        int changed = 0;
        for (var deal : deals) {
            var place = new Place(account, deal.id());
            seen.put(place, seenAt);
            var known = all.get(place);
            if (deal.equals(known) || known != null && at(known).isAfter(at(deal))) continue;
            all.put(place, deal);
            changed++;
        }
        return changed;
    }

    @Override
    public void record(CrmAccount account, Deal deal, Instant seenAt, Act act) {
        put(account, List.of(deal), seenAt);
    }

    @Override
    public Optional<Known> find(CrmAccount account, String deal) {
        return known(account).filter(each -> each.deal().id().equals(deal)).findFirst();
    }

    @Override
    public List<Known> list(CrmAccount account, Filter filter, Optional<Clients.Place> after, int limit) {
        return known(account)
                .filter(each -> fits(filter, each.deal()))
                .filter(each -> after.isEmpty() || LAST_FIRST.compare(each.place(), after.get()) > 0)
                .sorted(comparing(Known::place, LAST_FIRST))
                .limit(limit)
                .toList();
    }

    private Stream<Known> known(CrmAccount account) {
        return of(account).stream()
                .map(each -> new Known(each, Objects.requireNonNull(seen.get(new Place(account, each.id())))));
    }

    private static boolean fits(Filter filter, Deal deal) {
        return filter.contact().filter(each -> !each.equals(deal.contact())).isEmpty()
                && filter.pipeline()
                        .filter(each -> !each.equals(deal.pipeline()))
                        .isEmpty()
                && filter.stage().filter(each -> !each.equals(deal.stage())).isEmpty()
                && filter.status().filter(each -> each != deal.status()).isEmpty();
    }

    private static Instant at(Deal deal) {
        return Objects.requireNonNull(deal.updatedAt());
    }

    @Override
    public List<String> unseen(CrmAccount account, Instant before, int limit) {
        return seen.entrySet().stream()
                .filter(each -> each.getKey().account().equals(account)
                        && each.getValue().isBefore(before))
                .map(each -> each.getKey().deal())
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(CrmAccount account, String deal) {
        all.remove(new Place(account, deal));
        seen.remove(new Place(account, deal));
    }

    @Override
    public DealTotals totals(CrmAccount account, Period period) {
        return new DealTotals(
                in(account, period, Status.OPEN).size(),
                in(account, period, Status.WON).size(),
                in(account, period, Status.LOST).size(),
                in(account, period, Status.ABANDONED).size(),
                sums(in(account, period, Status.OPEN)),
                sums(in(account, period, Status.WON)));
    }

    private List<Deal> in(CrmAccount account, Period period, Status status) {
        return of(account).stream()
                .filter(each -> each.status() == status)
                .filter(each -> status == Status.OPEN
                        ? Objects.requireNonNull(each.createdAt()).isBefore(period.to())
                        : !at(each).isBefore(period.from()) && at(each).isBefore(period.to()))
                .toList();
    }

    private static List<Money> sums(List<Deal> deals) {
        var sums = new TreeMap<String, Money>();
        for (var deal : deals) sums.merge(deal.value().currency().getCurrencyCode(), deal.value(), Money::plus);
        return List.copyOf(sums.values());
    }
}
