package io.omnify.agent.connections;

import io.omnify.agent.connections.domain.Consent;
import io.omnify.agent.connections.port.Consents;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** People at consent pages, in a map. */
final class InMemoryConsents implements Consents {
    private final Map<String, Consent> all = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    @Override
    public synchronized void add(Consent consent) {
        all.put(consent.key(), consent);
    }

    @Override
    public synchronized Taken take(OrgId org, String user, String key, Instant now) {
        var found = all.get(key);
        if (found == null || !found.org().equals(org) || !found.user().equals(user)) return new Taken.None();
        if (used.contains(key)) return new Taken.Used();
        if (!now.isBefore(found.expiresAt())) return new Taken.None();
        used.add(key);
        return new Taken.Good(found);
    }
}
