package io.omnify.agent.webhooks;

import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.agent.webhooks.port.ConnectionsOfAccount;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inlets by their connections, and what was told; somebody may come first, as often as said. */
final class InMemoryInlets implements Inlets {
    final List<WebhookEvent.Received> told = new ArrayList<>();
    final Map<String, Instant> remembered = new HashMap<>();
    private final Map<String, Inlet> all = new HashMap<>();

    /** The one that was last written. */
    Inlet kept;

    int rivals;

    /** Nothing more fits into this connection's. */
    String full = "";

    /** What this connection's is kept in is away. */
    String away = "";

    /** What this is to be kept in is away. */
    String unwritable = "";

    @Override
    public Optional<Inlet> at(String token) {
        if (kept.connection().equals(away)) throw new IllegalStateException("away");
        return all.values().stream().filter(each -> each.token().equals(token)).findFirst();
    }

    @Override
    public Inlet hearing(ConnectionsOfAccount.Told told) {
        if (told.connection().equals(away)) throw new IllegalStateException("away");
        return all.computeIfAbsent(
                told.connection(),
                id -> new Inlet("", told.org(), id, told.platform(), told.mode(), told.account(), 0, List.of()));
    }

    @Override
    public void put(Inlet inlet) {
        all.put(inlet.connection(), inlet);
        kept = inlet;
    }

    @Override
    public boolean remove(OrgId org, String connection) {
        return all.remove(connection) != null;
    }

    @Override
    public boolean remembers(Inlet inlet, Notice notice) {
        return remembered.containsKey(key(inlet, notice));
    }

    @Override
    public void remember(Inlet inlet, Notice notice, Instant until) {
        remembered.put(key(inlet, notice), until);
    }

    private static String key(Inlet inlet, Notice notice) {
        return inlet.connection() + "/" + notice.id();
    }

    @Override
    public void forget(Instant until) {
        remembered.values().removeIf(each -> each.isBefore(until));
    }

    @Override
    public boolean take(Inlet next, WebhookEvent.Received event) {
        if (event.notice().id().equals(unwritable)) throw new IllegalStateException("away");
        var now = all.get(next.connection());
        if (now == null || rivals-- > 0 || next.connection().equals(full) || next.sequence() != now.sequence() + 1)
            return false;
        put(next);
        told.add(event);
        return true;
    }
}
