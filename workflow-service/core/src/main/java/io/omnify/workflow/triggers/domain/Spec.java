package io.omnify.workflow.triggers.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a trigger listens to. Empty expressions mean: none. */
public sealed interface Spec {
    /**
     * Time.
     *
     * @param catchUp how late a time that was missed may still be made up for
     * @param startsAt also where intervals are counted from; null means the trigger's creation
     */
    record Schedule(
            Timing timing,
            ZoneId zone,
            Overlap overlap,
            Duration catchUp,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt)
            implements Spec {}

    /**
     * An event of the platform.
     *
     * @param pattern a type, or the beginning of types followed by an asterisk
     * @param filter must be true for the event to count
     * @param key what the event is about; dedupe, debounce and batch work for each key apart
     * @param dedupe how long further events of the key change nothing; zero: only the same event
     * @param debounce how long it must be quiet after an event; zero: no waiting
     * @param batchSize how many events make one run; 1: each its own
     * @param batchWithin how long the first event of a batch waits at most
     */
    record Event(
            String pattern,
            String filter,
            String key,
            Duration dedupe,
            Duration debounce,
            int batchSize,
            Duration batchWithin)
            implements Spec {
        public boolean buffered() {
            return batchSize > 1 || debounce.isPositive();
        }

        public boolean wants(String given) {
            if (!pattern.endsWith("*")) return pattern.equals(given);
            return given.startsWith(pattern.substring(0, pattern.length() - 1));
        }
    }

    /**
     * A call from outside.
     *
     * @param replayWindow how far the time of a signed call may be away
     * @param generation grows when its address and secret are replaced
     */
    record Webhook(String filter, boolean signed, Duration replayWindow, int generation) implements Spec {
        public Webhook generation(int now) {
            return new Webhook(filter, signed, replayWindow, now);
        }
    }

    /** The kind, as people write it. */
    default String type() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
