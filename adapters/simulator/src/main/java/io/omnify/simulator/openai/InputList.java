package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a response was made of, as the API tells it: each item whole and with an id, in pages. */
final class InputList {
    private static final Map<String, String> PREFIXES = Map.of(
            "message",
            "msg",
            "function_call",
            "fc",
            "function_call_output",
            "fco",
            "reasoning",
            "rs",
            "compaction",
            "cmp");
    private static final Set<String> WITHOUT_STATUS = Set.of("reasoning", "compaction");
    private static final int USUAL = 20;

    private InputList() {}

    /** An item once more is the same item. */
    static JsonNode told(JsonNode item, Ids ids) {
        ObjectNode told = item.deepCopy();
        var type = item.path("type").asText("message");
        told.put("type", type);
        if (!told.hasNonNull("id")) told.put("id", ids.next(PREFIXES.getOrDefault(type, "item")));
        if (WITHOUT_STATUS.contains(type)) return told;
        if (!told.hasNonNull("status")) told.put("status", "completed");
        if (type.equals("message")) told.set("content", content(item));
        return told;
    }

    private static ArrayNode content(JsonNode message) {
        boolean ours = message.path("role").asText().equals("assistant");
        var parts = Json.NODES.arrayNode();
        var content = message.path("content");
        if (content.isTextual()) return parts.add(text(content.textValue(), ours));
        for (JsonNode part : Params.list(content))
            parts.add(
                    part.path("type").asText().endsWith("text")
                            ? text(part.path("text").asText(), ours)
                            : part);
        return parts;
    }

    private static ObjectNode text(String text, boolean ours) {
        return ours
                ? Outcome.part("output_text", text)
                : Json.NODES.objectNode().put("type", "input_text").put("text", text);
    }

    /** Newest first unless the query wants otherwise. */
    static ObjectNode page(List<JsonNode> items, Map<String, String> query) {
        int limit = limit(query.getOrDefault("limit", String.valueOf(USUAL)));
        var order = query.getOrDefault("order", "desc");
        Params.oneOf(order, "order", List.of("asc", "desc"));
        var ordered = order.equals("asc") ? items : items.reversed();
        var behind = behind(ordered, query.getOrDefault("after", ""));
        var shown = behind.stream().limit(limit).toList();
        return list(shown, behind.size() > shown.size());
    }

    static ObjectNode list(List<JsonNode> shown, boolean hasMore) {
        var page = Json.NODES.objectNode().put("object", "list");
        page.putArray("data").addAll(shown);
        page.put("first_id", shown.isEmpty() ? "" : id(shown.getFirst()));
        page.put("last_id", shown.isEmpty() ? "" : id(shown.getLast()));
        return page.put("has_more", hasMore);
    }

    private static List<JsonNode> behind(List<JsonNode> items, String after) {
        if (after.isEmpty()) return items;
        for (int i = 0; i < items.size(); i++)
            if (id(items.get(i)).equals(after)) return items.subList(i + 1, items.size());
        throw ApiError.invalid("after", "invalid_value", "Item with id '%s' not found.".formatted(after));
    }

    private static int limit(String text) {
        if (!text.matches("-?\\d{1,9}"))
            throw ApiError.invalid("limit", "invalid_type", "Invalid type for 'limit': expected an integer.");
        int limit = Integer.parseInt(text);
        Params.range(Json.NODES.numberNode(limit), "limit", "1", "100");
        return limit;
    }

    private static String id(JsonNode item) {
        return item.path("id").asText();
    }
}
