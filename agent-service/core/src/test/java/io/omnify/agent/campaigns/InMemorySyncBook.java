package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.SyncBook;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers when each account is due, and until when somebody reads it. */
public final class InMemorySyncBook implements SyncBook {
    private final Map<String, Instant> due = new HashMap<>();
    private final Map<String, Instant> busy = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();

    private static String key(AdAccount account) {
        return account.org().value() + "/" + account.connection();
    }

    @Override
    public synchronized Optional<State> take(AdAccount account, Instant now, Instant until) {
        var key = key(account);
        if (due.getOrDefault(key, Instant.MIN).isAfter(now)
                || busy.getOrDefault(key, Instant.MIN).isAfter(now)) return Optional.empty();
        busy.put(key, until);
        return Optional.of(states.getOrDefault(key, State.NONE));
    }

    @Override
    public synchronized void due(AdAccount account) {
        due.remove(key(account));
    }

    @Override
    public synchronized void done(AdAccount account, State state, Instant next) {
        failed(account, next);
        states.put(key(account), state);
    }

    @Override
    public synchronized void failed(AdAccount account, Instant next) {
        due.put(key(account), next);
        busy.remove(key(account));
    }
}
