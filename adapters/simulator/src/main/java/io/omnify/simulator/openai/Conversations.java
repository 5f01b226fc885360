package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Remembers responses, to be looked at, cancelled and continued; bounded, the oldest are forgotten. */
@Singleton
class Conversations {
    private static final int MOST = 2_000;
    private static final long MOST_CHARACTERS = 8_000_000;

    private record Stored(Kept kept, long characters) {}

    private final Map<String, Stored> byId = new LinkedHashMap<>();
    private final InstantSource clock;
    private long characters;

    Conversations(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void store(String id, Kept kept) {
        long size = kept.items().stream()
                .mapToLong(item -> Json.write(item).length())
                .sum();
        byId.put(id, new Stored(kept, size));
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
        if (!stored.kept().isDone(clock.instant()))
            throw ApiError.invalid(
                    "previous_response_id", "", "Previous response with id '%s' is not completed.".formatted(id));
        return stored.kept().items();
    }

    synchronized ObjectNode response(String id) {
        return known(id).kept().at(clock.instant());
    }

    /** What the response was made of, in the order in which it was said. */
    synchronized List<JsonNode> input(String id) {
        return known(id).kept().input();
    }

    /** Ends work in the background; a response that is done already stays and is told again. */
    synchronized ObjectNode cancel(String id) {
        var stored = known(id);
        if (!stored.kept().isInBackground()) throw ApiError.invalid("", "", "Cannot cancel a synchronous response.");
        var now = clock.instant();
        var left = stored.kept().cancel(now);
        byId.put(id, new Stored(left, stored.characters()));
        return left.at(now);
    }

    /** What has been told of work in the background, and what will be. */
    synchronized Tape tape(String id) {
        var kept = known(id).kept();
        if (kept.canBeFollowed()) return kept.tape();
        throw ApiError.invalid(
                "stream",
                "",
                "Response with id '%s' cannot be streamed: it was not created with background and stream."
                        .formatted(id));
    }

    /** Or forgotten, which ends it as well. */
    synchronized boolean isCancelled(String id) {
        var stored = byId.get(id);
        return stored == null || stored.kept().cancelled();
    }

    synchronized void delete(String id) {
        characters -= known(id).characters();
        byId.remove(id);
    }

    private Stored known(String id) {
        Stored stored = byId.get(id);
        if (stored == null) throw ApiError.notFound("", "", "Response with id '%s' not found.".formatted(id));
        return stored;
    }

    static List<JsonNode> joined(List<JsonNode> before, List<? extends JsonNode> after) {
        var all = new ArrayList<>(before);
        all.addAll(after);
        return List.copyOf(all);
    }
}
