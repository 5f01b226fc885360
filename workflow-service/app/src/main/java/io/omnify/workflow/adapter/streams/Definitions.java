package io.omnify.workflow.adapter.streams;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.runs.domain.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/** The published definitions, read once each: a version never changes. */
final class Definitions {
    private static final int CACHED = 500;
    private static final int PATIENCE = 2_000;

    private final ReadOnlyKeyValueStore<String, ?> store;
    private final Map<String, Definition> read = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Definition> eldest) {
            return size() > CACHED;
        }
    };

    Definitions(ReadOnlyKeyValueStore<String, ?> store) {
        this.store = store;
    }

    /** Empty while the definition has not arrived. */
    Optional<Definition> of(Run.Origin origin) {
        var key = DefinitionPublishedV1.key(origin.org(), origin.workflow().value(), origin.version());
        var known = read.get(key);
        if (known != null) return Optional.of(known);
        var found = parse(store.get(key));
        if (found != null) read.put(key, found);
        return Optional.ofNullable(found);
    }

    /** The newest version that has arrived; 0 when there is none. */
    private int newest(Run.Origin origin) {
        var prefix = DefinitionPublishedV1.key(origin.org(), origin.workflow().value(), 0);
        prefix = prefix.substring(0, prefix.length() - 1);
        int newest = 0;
        try (var versions = store.prefixScan(prefix, new StringSerializer())) {
            while (versions.hasNext())
                newest = Math.max(newest, Integer.parseInt(versions.next().key.substring(prefix.length())));
        }
        return newest;
    }

    /** Whoever asked for no version in particular gets the newest, and keeps it. */
    Run pinned(Run run) {
        if (run.origin().version() != 0) return run;
        int newest = newest(run.origin());
        return newest == 0 ? run : run.pinned(newest);
    }

    /** A running run's definition is here or on its way: the run began on an instance that had it. */
    Definition awaited(Run run) {
        for (int i = 0; i < PATIENCE; i++) {
            var found = of(run.origin());
            if (found.isPresent()) return found.get();
            pause();
        }
        throw new IllegalStateException("the definition of a running run is missing: " + run.id());
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Definition parse(@Nullable Object stored) {
        if (stored instanceof ValueAndTimestamp<?> stamped) return parse(stamped.value());
        if (!(stored instanceof byte[] bytes)) return null;
        try {
            JsonNode json = OutboxMessage.mapper().readTree(bytes).path("definition");
            return new DefinitionReader().read(asMap(json)).definition();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object has string keys
    private static Map<String, @Nullable Object> asMap(JsonNode json) {
        return OutboxMessage.mapper().convertValue(json, Map.class);
    }
}
