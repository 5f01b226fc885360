package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.SyncBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers when each account is due, and until when somebody reads it. */
public final class InMemorySyncBook implements SyncBook {
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, Instant> busy = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    private static String key(AdAccount account) {
        return account.org().value() + "/" + account.connection();
    }

    @Override
    public synchronized Optional<State> take(AdAccount account, Instant now, Instant until) {
        var key = key(account);
        if (due.getOrDefault(key, Instant.MIN).isAfter(now)
                || busy.getOrDefault(key, Instant.MIN).isAfter(now)) return Optional.empty();
        busy.put(key, until);
        asked.remove(key);
        return Optional.of(states.getOrDefault(key, State.NONE));
    }

    @Override
    public synchronized void due(AdAccount account) {
        due.remove(key(account));
        asked.add(key(account));
    }

    @Override
    public synchronized void release(AdAccount account, Instant held, State state, Instant next) {
        if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("as drivers of databases do");
        var key = key(account);
        if (!busy.remove(key, held)) return;
        if (!asked.contains(key)) due.put(key, next);
        states.put(key, state);
    }
}
