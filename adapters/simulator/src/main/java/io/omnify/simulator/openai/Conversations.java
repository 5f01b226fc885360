package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers stored responses for {@code previous_response_id}; bounded, the oldest are forgotten. */
@Singleton
class Conversations {
    private static final int MOST = 2_000;
    private static final long MOST_CHARACTERS = 8_000_000;

    private record Stored(List<JsonNode> items, ObjectNode response, long characters) {}

    private final Map<String, Stored> byId = new LinkedHashMap<>();
    private long characters;

    synchronized void store(String id, List<JsonNode> items, ObjectNode response) {
        long size = items.stream().mapToLong(item -> Json.write(item).length()).sum();
        byId.put(id, new Stored(List.copyOf(items), response, size));
        characters += size;
        var oldest = byId.entrySet().iterator();
        while ((byId.size() > MOST || characters > MOST_CHARACTERS) && oldest.hasNext()) {
            characters -= oldest.next().getValue().characters();
            oldest.remove();
        }
    }

    /** All items up to and including the answer of a response. */
    synchronized List<JsonNode> itemsUpTo(String id) {
        Stored stored = byId.get(id);
        if (stored == null)
            throw ApiError.invalid(
                    "previous_response_id",
                    "previous_response_not_found",
                    "Previous response with id '%s' not found.".formatted(id));
        return stored.items();
    }

    synchronized ObjectNode response(String id) {
        Stored stored = byId.get(id);
        if (stored == null) throw unknown(id);
        return stored.response();
    }

    synchronized void delete(String id) {
        Stored removed = byId.remove(id);
        if (removed == null) throw unknown(id);
        characters -= removed.characters();
    }

    static List<JsonNode> joined(List<JsonNode> before, List<? extends JsonNode> after) {
        var all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }

    private static ApiError unknown(String id) {
        return ApiError.notFound("", "", "Response with id '%s' not found.".formatted(id));
    }
}
