package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.port.Letters;
import io.omnify.auth.api.OrgId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Letters in a map. */
final class InMemoryLetters implements Letters {
    final Map<String, Letter> all = new LinkedHashMap<>();

    @Override
    public boolean begin(Letter letter) {
        if (byKey(letter.org(), letter.key()).isPresent()) return false;
        all.put(letter.id(), letter);
        return true;
    }

    @Override
    public Optional<Letter> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(each -> each.org().equals(org));
    }

    @Override
    public Optional<Letter> byKey(OrgId org, String key) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && each.key().equals(key))
                .findFirst();
    }

    @Override
    public List<Letter> list(OrgId org, String client, Optional<String> after, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && each.client().equals(client))
                .filter(each -> after.isEmpty() || each.id().compareTo(after.get()) < 0)
                .sorted(Comparator.comparing(Letter::id).reversed())
                .limit(limit)
                .map(Letter::brief)
                .toList();
    }

    @Override
    public void settle(Letter letter) {
        var kept = all.get(letter.id());
        if (kept == null) return;
        var settled = new Letter(
                kept.id(),
                kept.org(),
                kept.connection(),
                kept.client(),
                kept.key(),
                kept.message(),
                kept.mark(),
                kept.begunAt(),
                letter.status(),
                letter.receipt());
        all.put(kept.id(), settled);
    }

    @Override
    public void forget(OrgId org, String client) {
        all.replaceAll((_, each) -> each.org().equals(org) && each.client().equals(client) ? each.forgotten() : each);
    }
}
