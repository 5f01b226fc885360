package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.port.CrmNewsBook;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What CRMs told of, in a map. */
final class InMemoryCrmNews implements CrmNewsBook {
    private final Map<Subject, Instant> all = new HashMap<>();

    /** Happens before anything is added. */
    Runnable meanwhile = () -> {};

    private record Subject(CrmAccount account, CrmNews.Kind kind, String id) {}

    private static Subject of(CrmAccount account, CrmNews news) {
        return new Subject(account, news.kind(), news.id());
    }

    @Override
    public void add(CrmAccount account, CrmNews news) {
        meanwhile.run();
        all.merge(of(account, news), news.at(), (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public List<CrmNews> list(CrmAccount account, int limit) {
        return all.entrySet().stream()
                .filter(each -> each.getKey().account().equals(account))
                .map(each -> new CrmNews(each.getKey().kind(), each.getKey().id(), each.getValue()))
                .sorted(Comparator.comparing(CrmNews::at))
                .limit(limit)
                .toList();
    }

    @Override
    public void remove(CrmAccount account, CrmNews asked) {
        all.computeIfPresent(of(account, asked), (_, at) -> at.isAfter(asked.at()) ? at : null);
    }

    @Override
    public void forget(Instant before) {
        all.values().removeIf(at -> at.isBefore(before));
    }
}
