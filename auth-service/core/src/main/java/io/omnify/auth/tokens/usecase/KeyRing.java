package io.omnify.auth.tokens.usecase;

import io.omnify.auth.port.Ids;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** Holds the signing keys in memory, makes the first one, and notices those that other instances made. */
public final class KeyRing {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKUPS = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final SigningKeys store;
    private final Ids ids;
    private final InstantSource clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Loaded loaded = new Loaded(List.of(), Instant.MIN);

    private record Loaded(List<SigningKey> keys, Instant at) {}

    public KeyRing(SigningKeys store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every key a token may be signed with, now or soon, to be published. */
    public List<SigningKey> all() {
        return good(keysNotOlderThan(FRESH));
    }

    /** Looks at the store again, for whoever has just changed it. */
    void reload() {
        loading.lock();
        try {
            loaded = new Loaded(load(), clock.instant());
        } finally {
            loading.unlock();
        }
    }

    private List<SigningKey> good(List<SigningKey> keys) {
        var now = clock.instant();
        var oldest = keys.stream()
                .filter(key -> key.hasReplacedOthers(now))
                .mapToInt(SigningKey::number)
                .max()
                .orElse(0);
        return keys.stream().filter(key -> key.number() >= oldest).toList();
    }

    /** The key that signs now. */
    public SigningKey signing() {
        var keys = all();
        var now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> !key.activeFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signing key is active"));
    }

    /** An unknown id makes the ring look again, but not more often than every few seconds. */
    public Optional<SigningKey> find(String kid) {
        return find(all(), kid).or(() -> find(good(keysNotOlderThan(BETWEEN_LOOKUPS)), kid));
    }

    private static Optional<SigningKey> find(List<SigningKey> keys, String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    private List<SigningKey> keysNotOlderThan(Duration age) {
        var current = loaded;
        if (isFresh(current, age)) return current.keys();
        loading.lock();
        try {
            if (!isFresh(loaded, age)) loaded = new Loaded(load(), clock.instant());
            return loaded.keys();
        } catch (RuntimeException e) {
            if (loaded.keys().isEmpty()) throw e;
            loaded = new Loaded(loaded.keys(), clock.instant().minus(FRESH).plus(AFTER_A_FAILURE));
            return loaded.keys();
        } finally {
            loading.unlock();
        }
    }

    private boolean isFresh(Loaded candidate, Duration age) {
        return !candidate.keys().isEmpty() && candidate.at().plus(age).isAfter(clock.instant());
    }

    private List<SigningKey> load() {
        var keys = store.all();
        if (!keys.isEmpty()) return keys;
        store.add(SigningKey.generate(1, ids.next("key_"), clock.instant(), SigningKey.USUAL_OVERLAP));
        return store.all();
    }
}
