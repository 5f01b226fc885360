package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.News;
import io.omnify.agent.clients.domain.Client.Told;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known of clients, in a map. */
final class InMemoryClients implements Clients {
    private static final Comparator<Client> NEWEST =
            Comparator.comparing(Client::createdAt).thenComparing(Client::id).reversed();

    final Map<String, Client> all = new LinkedHashMap<>();

    /** Happens once, before the next that is put. */
    Runnable meanwhile = () -> {};

    Client of(String contact) {
        return all.values().stream()
                .filter(each -> each.contact().id().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    private Stream<Client> of(CrmAccount account) {
        return all.values().stream()
                .filter(each ->
                        each.org().equals(account.org()) && each.connection().equals(account.connection()));
    }

    private Stream<Client> there(CrmAccount account) {
        return of(account).filter(each -> !each.isRemoved());
    }

    @Override
    public Optional<Client> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(each -> each.org().equals(org) && !each.isRemoved());
    }

    @Override
    public List<Client> list(CrmAccount account, String query, String tag, Optional<Place> after, int limit) {
        return there(account)
                .filter(each -> query.isBlank()
                        || texts(each).anyMatch(text -> plain(text).contains(plain(query))))
                .filter(each -> tag.isBlank()
                        || each.contact().tags().stream()
                                .anyMatch(own -> plain(own).equals(plain(tag))))
                .sorted(NEWEST)
                .filter(each -> after.isEmpty() || isAfter(each, after.get()))
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(Client client, Place place) {
        int time = client.createdAt().compareTo(place.createdAt());
        return time < 0 || time == 0 && client.id().compareTo(place.id()) < 0;
    }

    private static Stream<String> texts(Client client) {
        var fields = client.contact().fields();
        return Stream.of(fields.name(), fields.email(), fields.phone(), fields.company())
                .filter(Objects::nonNull);
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, Client> known(CrmAccount account, Collection<String> contacts) {
        return of(account)
                .filter(each -> contacts.contains(each.contact().id()))
                .collect(Collectors.toMap(each -> each.contact().id(), each -> each));
    }

    @Override
    public boolean put(Collection<Told> told) {
        var now = meanwhile;
        meanwhile = () -> {};
        now.run();
        boolean all = true;
        for (var each : told) {
            boolean same = each.news() == News.SAME || each.news() == News.OLD;
            all &= store(each.client(), each.client().revision() - (same ? 0 : 1));
        }
        return all;
    }

    @Override
    public boolean save(Client changed, Act act) {
        return store(changed, changed.revision() - 1);
    }

    private boolean store(Client next, long before) {
        var is = all.get(next.id());
        var account = new CrmAccount(next.org(), next.connection(), Mode.SIMULATION);
        boolean twice =
                is == null && !known(account, List.of(next.contact().id())).isEmpty();
        if (twice || (is == null ? 0 : is.revision()) != before) return false;
        all.put(next.id(), next);
        return true;
    }

    @Override
    public List<Client> unseen(CrmAccount account, Instant before, int limit) {
        return there(account)
                .filter(each -> each.track().seenAt().isBefore(before))
                .limit(limit)
                .toList();
    }

    @Override
    public long count(CrmAccount account, Period period) {
        return there(account)
                .filter(each -> !each.createdAt().isBefore(period.from())
                        && each.createdAt().isBefore(period.to()))
                .count();
    }
}
