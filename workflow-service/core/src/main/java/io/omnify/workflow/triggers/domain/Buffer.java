package io.omnify.workflow.triggers.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of one trigger and key that wait for others. Immutable. What is sealed takes no more events, so that the run
 * it becomes is the same however often it is started.
 *
 * @param fireAt when the waiting ends; null while nothing waits
 * @param recent ids of the last events, by which a repeated one is recognised
 */
public record Buffer(
        OrgId org,
        TriggerId trigger,
        String key,
        List<Happening> events,
        List<List<Happening>> sealed,
        @Nullable Instant openedAt,
        @Nullable Instant fireAt,
        List<String> recent,
        long revision) {
    private static final int REMEMBERED = 500;
    /** An event that never pauses long enough must not wait for ever. */
    private static final int LONGEST_DEBOUNCE = 20;

    /** What happened, as expressions read it. */
    public record Happening(String id, Map<String, @Nullable Object> event) {}

    public Buffer {
        events = List.copyOf(events);
        sealed = List.copyOf(sealed);
        recent = List.copyOf(recent);
    }

    public static Buffer empty(OrgId org, TriggerId trigger, String key) {
        return new Buffer(org, trigger, key, List.of(), List.of(), null, null, List.of(), 0);
    }

    public boolean knows(String eventId) {
        return recent.contains(eventId);
    }

    /** With debounce only the last event counts; a batch keeps them all and is sealed when it is full. */
    public Buffer add(Happening happening, Spec.Event spec, Instant now) {
        var all = new ArrayList<>(spec.batchSize() > 1 ? events : List.of());
        all.add(happening);
        var known = new ArrayList<>(recent.subList(Math.max(0, recent.size() - REMEMBERED + 1), recent.size()));
        known.add(happening.id());
        var opened = openedAt == null ? now : openedAt;
        var next = new Buffer(org, trigger, key, all, sealed, opened, end(spec, opened, now), known, revision);
        return all.size() >= spec.batchSize() && spec.batchSize() > 1 ? next.seal(now) : next;
    }

    private static Instant end(Spec.Event spec, Instant opened, Instant now) {
        if (!spec.debounce().isPositive()) return opened.plus(spec.batchWithin());
        var quiet = now.plus(spec.debounce());
        var latest = spec.batchSize() > 1
                ? opened.plus(spec.batchWithin())
                : opened.plus(spec.debounce().multipliedBy(LONGEST_DEBOUNCE));
        return quiet.isBefore(latest) ? quiet : latest;
    }

    public Buffer seal(Instant now) {
        if (events.isEmpty()) return this;
        var all = new ArrayList<>(sealed);
        all.add(events);
        return new Buffer(org, trigger, key, List.of(), all, null, now, recent, revision);
    }

    /** As it is after it was stored. */
    public Buffer stored() {
        return new Buffer(org, trigger, key, events, sealed, openedAt, fireAt, recent, revision + 1);
    }

    /** All that was sealed has become runs. */
    public Buffer done() {
        var end = events.isEmpty() ? null : fireAt;
        return new Buffer(org, trigger, key, events, List.of(), openedAt, end, recent, revision);
    }

    /** What tells events that were sealed together from others of the key. */
    public static String name(List<Happening> together) {
        return together.getFirst().id();
    }
}
