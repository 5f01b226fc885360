package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Conversations that last beyond their responses; each belongs to a key. Bounded: the oldest are forgotten. */
@Singleton
class NamedConversations {
    private static final int MOST = 1_000;
    private static final int MOST_ITEMS = 1_000;
    private static final long MOST_CHARACTERS = 8_000_000;

    private final Map<String, Named> byId = new LinkedHashMap<>();
    private final InstantSource clock;

    NamedConversations(InstantSource clock) {
        this.clock = clock;
    }

    /** What a response in the background will add when it is ready, unless it is cancelled. */
    private record Awaited(Instant ready, BooleanSupplier cancelled, List<JsonNode> items) {}

    record Named(String key, String id, long createdAt, JsonNode metadata, Items all, List<Awaited> awaited) {
        List<JsonNode> items() {
            return all.list();
        }

        Named with(JsonNode other) {
            return new Named(key, id, createdAt, other, all, awaited);
        }

        Named with(List<JsonNode> other) {
            return new Named(key, id, createdAt, metadata, Items.of(other), awaited);
        }

        private Named awaiting(List<Awaited> other) {
            return new Named(key, id, createdAt, metadata, all, other);
        }

        private Named awaitingAlso(Awaited more) {
            return awaiting(Stream.concat(awaited.stream(), Stream.of(more)).toList());
        }
    }

    /** What was said, and how much that is, which is counted once. */
    record Items(List<JsonNode> list, long characters) {
        static Items of(List<JsonNode> list) {
            long characters =
                    list.stream().mapToLong(item -> Json.write(item).length()).sum();
            return new Items(List.copyOf(list), characters);
        }
    }

    synchronized Named create(String key, String id, JsonNode metadata, List<JsonNode> items) {
        var fresh = new Named(key, id, clock.instant().getEpochSecond(), metadata, Items.of(items), List.of());
        byId.put(id, fresh);
        bound();
        return fresh;
    }

    /** Another key's conversation is not there. */
    synchronized Named get(String key, String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(found -> found.key().equals(key))
                .map(this::settled)
                .orElseThrow(() -> ApiError.notFound("", "", "Conversation with id '%s' not found.".formatted(id)));
    }

    synchronized Named change(String key, String id, UnaryOperator<Named> change) {
        var known = get(key, id);
        var changed = change.apply(known);
        if (changed.items().size() > Math.max(MOST_ITEMS, known.items().size()))
            throw ApiError.invalid(
                    "items", "", "Conversation with id '%s' can have %d items at most.".formatted(id, MOST_ITEMS));
        byId.put(id, changed);
        bound();
        return changed;
    }

    synchronized Named add(String key, String id, List<JsonNode> items) {
        return change(key, id, known -> known.with(Conversations.joined(known.items(), items)));
    }

    synchronized void addWhenReady(
            String key, String id, List<JsonNode> items, Instant ready, BooleanSupplier cancelled) {
        change(key, id, known -> known.awaitingAlso(new Awaited(ready, cancelled, items)));
    }

    /** As a response needs it: one at a time works on a conversation. */
    synchronized List<JsonNode> itemsForResponse(String key, String id) {
        var known = get(key, id);
        if (known.awaited().isEmpty()) return known.items();
        throw ApiError.invalid(
                "",
                "conversation_locked",
                "Another process is currently operating on this conversation. Please retry in a few seconds.");
    }

    synchronized void delete(String key, String id) {
        byId.remove(get(key, id).id());
    }

    private Named settled(Named known) {
        var now = clock.instant();
        var items = new ArrayList<>(known.items());
        var open = new ArrayList<Awaited>();
        for (var each : known.awaited()) {
            if (each.cancelled().getAsBoolean()) continue;
            if (now.isBefore(each.ready())) open.add(each);
            else items.addAll(each.items());
        }
        var more = items.size() > known.items().size() ? known.with(items) : known;
        var settled = more.awaiting(List.copyOf(open));
        byId.replace(known.id(), settled);
        return settled;
    }

    private void bound() {
        long characters = byId.values().stream()
                .mapToLong(named -> named.all().characters())
                .sum();
        var oldest = byId.values().iterator();
        while (byId.size() > MOST || (characters > MOST_CHARACTERS && byId.size() > 1)) {
            characters -= oldest.next().all().characters();
            oldest.remove();
        }
    }
}
