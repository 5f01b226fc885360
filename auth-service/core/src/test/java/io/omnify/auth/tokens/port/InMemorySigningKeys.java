package io.omnify.auth.tokens.port;

import io.omnify.auth.tokens.domain.SigningKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fake; {@link #away} makes it unreachable. */
public final class InMemorySigningKeys implements SigningKeys {
    private final Map<Integer, SigningKey> keys = new TreeMap<>();
    public boolean away;
    public int reads;

    @Override
    public synchronized List<SigningKey> all() {
        if (away) throw new IllegalStateException("the database is away");
        reads++;
        return List.copyOf(keys.values());
    }

    @Override
    public synchronized boolean add(SigningKey key) {
        if (away) throw new IllegalStateException("the database is away");
        return keys.putIfAbsent(key.number(), key) == null;
    }

    @Override
    public synchronized void removeUpTo(int number) {
        keys.keySet().removeIf(known -> known <= number);
    }
}
