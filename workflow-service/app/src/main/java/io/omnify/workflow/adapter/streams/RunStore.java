package io.omnify.workflow.adapter.streams;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * Runs and timers in one store, so that one changelog partition holds both and a crash keeps a prefix of the writes.
 * Timers sort by their due time.
 */
final class RunStore {
    private static final String RUN = "r/";
    private static final String TIMER = "t/";
    private static final byte[] NOTHING = {1};
    private static final ObjectReader READER = OutboxMessage.mapper().readerFor(Run.class);
    private static final ObjectWriter WRITER = OutboxMessage.mapper().writerFor(Run.class);

    private final KeyValueStore<String, byte[]> store;
    private long nextDue;

    /** Nothing is due before it: where fired timers were, a scan would only find their graves. */
    private String firstTimer = timer(0);

    RunStore(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    /** A timer that was due, under the key that removes it. */
    record Due(String key, RunId run) {}

    Optional<Run> find(RunId id) {
        var bytes = store.get(RUN + id);
        return bytes == null ? Optional.empty() : Optional.of(read(bytes));
    }

    /** Every run of a store, as written. */
    static KeyValueIterator<String, byte[]> all(ReadOnlyKeyValueStore<String, byte[]> store) {
        return store.range(RUN, RUN + Character.MAX_VALUE);
    }

    static Run read(byte[] written) {
        try {
            return READER.readValue(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] written(Run run) {
        try {
            return WRITER.writeValueAsBytes(run);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void put(RunId id, byte[] written) {
        store.put(RUN + id, written);
    }

    void forget(RunId id) {
        store.delete(RUN + id);
    }

    void wake(RunId id, Instant at) {
        var key = timer(at.toEpochMilli()) + "/" + id;
        store.put(key, NOTHING);
        nextDue = Math.min(nextDue, at.toEpochMilli());
        if (key.compareTo(firstTimer) < 0) firstTimer = key;
    }

    /** Cheap while nothing is due: the next time is remembered. */
    List<Due> due(Instant now, int limit) {
        if (now.toEpochMilli() < nextDue) return List.of();
        var found = new ArrayList<Due>();
        nextDue = Long.MAX_VALUE;
        try (var timers = store.range(firstTimer, timer(Long.MAX_VALUE))) {
            while (timers.hasNext()) {
                var key = timers.next().key;
                if (found.isEmpty()) firstTimer = key;
                long at = Long.parseLong(key.substring(TIMER.length(), key.indexOf('/', TIMER.length())));
                if (at > now.toEpochMilli() || found.size() == limit) {
                    nextDue = at;
                    break;
                }
                found.add(new Due(key, new RunId(key.substring(key.indexOf('/', TIMER.length()) + 1))));
            }
        }
        return found;
    }

    void remove(Due timer) {
        store.delete(timer.key());
    }

    /** A timer that is not wanted any more. */
    void unwake(RunId id, Instant at) {
        store.delete(timer(at.toEpochMilli()) + "/" + id);
    }

    private static String timer(long millis) {
        return TIMER + digits(millis);
    }

    /** Sorts as texts like the numbers do. */
    static String digits(long millis) {
        var digits = Long.toString(Math.max(0, millis));
        return "0".repeat(19 - digits.length()) + digits;
    }
}
