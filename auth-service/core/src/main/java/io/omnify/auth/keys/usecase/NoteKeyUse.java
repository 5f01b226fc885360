package io.omnify.auth.keys.usecase;

import io.omnify.auth.keys.port.ApiKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Collects when keys were used and stores it now and then, so that using a key writes nothing. */
public final class NoteKeyUse {
    private final ApiKeys keys;
    private final InstantSource clock;
    private final Map<String, Instant> unsaved = new ConcurrentHashMap<>();

    public NoteKeyUse(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void handle(String key) {
        unsaved.put(key, clock.instant());
    }

    /** Stores what has been collected; what fails is collected again. */
    public void save() {
        var batch = new HashMap<>(unsaved);
        if (batch.isEmpty()) return;
        keys.used(batch);
        batch.forEach(unsaved::remove);
    }
}
