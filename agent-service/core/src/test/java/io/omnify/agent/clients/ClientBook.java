package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.News;
import io.omnify.agent.clients.domain.Client.Told;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of the clients of one CRM, in maps. */
final class ClientBook implements Clients, SyncStates {
    final Map<String, Client> all = new LinkedHashMap<>();
    SyncState state = SyncState.NONE;
    Instant due = Instant.MIN;
    Instant busy = Instant.MIN;

    Client of(String contact) {
        return all.values().stream()
                .filter(each -> each.contact().id().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<Client> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(each -> !each.isRemoved());
    }

    @Override
    public List<Client> list(CrmAccount account, String query, String tag, Optional<Place> after, int limit) {
        return all.values().stream().filter(each -> !each.isRemoved()).toList();
    }

    @Override
    public Map<String, Client> known(CrmAccount account, Collection<String> contacts) {
        return all.values().stream()
                .filter(each -> contacts.contains(each.contact().id()))
                .collect(Collectors.toMap(each -> each.contact().id(), each -> each));
    }

    @Override
    public void put(Collection<Told> told) {
        for (var each : told) {
            var is = all.get(each.client().id());
            long before = is == null ? 0 : is.revision();
            boolean same = each.news() == News.SAME || each.news() == News.OLD;
            if (each.client().revision() == (same ? before : before + 1))
                all.put(each.client().id(), each.client());
        }
    }

    @Override
    public boolean save(Client changed, Act act) {
        var is = all.get(changed.id());
        if ((is == null ? 0 : is.revision()) != changed.revision() - 1) return false;
        all.put(changed.id(), changed);
        return true;
    }

    @Override
    public List<Client> unseen(CrmAccount account, Instant before, int limit) {
        return all.values().stream()
                .filter(each -> !each.isRemoved() && each.track().seenAt().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(CrmAccount account, Period period) {
        return all.size();
    }

    @Override
    public SyncState find(CrmAccount account) {
        return state;
    }

    @Override
    public Optional<SyncState> take(CrmAccount account, Instant now, Instant until) {
        if (due.isAfter(now) || busy.isAfter(now)) return Optional.empty();
        busy = until;
        return Optional.of(state);
    }

    @Override
    public void due(CrmAccount account, Instant now) {
        due = now;
    }

    @Override
    public void keep(CrmAccount account, SyncState next, Instant until) {
        state = next;
        busy = until;
    }

    @Override
    public void release(CrmAccount account, SyncState next, Instant at) {
        state = next;
        busy = Instant.MIN;
        due = at;
    }
}
