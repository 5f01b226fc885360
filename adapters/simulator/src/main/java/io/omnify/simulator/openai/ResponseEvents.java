package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.ArrayList;
import java.util.List;

/** Tells a response as the events of a stream, numbered, in the order the Responses API gives them. */
final class ResponseEvents {
    private static final int MOST_CHUNKS = 24;
    private static final int SHORTEST_CHUNK = 12;

    private final List<ObjectNode> events = new ArrayList<>();

    static List<ObjectNode> of(ResponseBody body, Outcome outcome, long completedAt) {
        var stream = new ResponseEvents();
        stream.whole("response.created", body.accepted());
        if (body.isInBackground()) stream.whole("response.queued", body.accepted());
        stream.whole("response.in_progress", body.begun());
        for (int i = 0; i < outcome.items().size(); i++)
            stream.item(outcome.items().get(i), i);
        stream.whole("response." + outcome.status(), body.finished(outcome, completedAt));
        return stream.events;
    }

    /** An event that ends a stream in trouble. */
    static ObjectNode error(int sequenceNumber) {
        return Json.NODES
                .objectNode()
                .put("type", "error")
                .put("sequence_number", sequenceNumber)
                .put("code", "server_error")
                .put("message", "The server had an error while processing your request. Sorry about that!")
                .putNull("param");
    }

    private void whole(String type, ObjectNode response) {
        event(type).set("response", response);
    }

    private void item(ObjectNode item, int index) {
        boolean call = item.path("type").asText().equals("function_call");
        ObjectNode begun = item.deepCopy().put("status", "in_progress");
        if (call) begun.put("arguments", "");
        else begun.putArray("content");
        event("response.output_item.added").put("output_index", index).set("item", begun);
        if (call) arguments(item, index);
        else content(item, index);
        event("response.output_item.done").put("output_index", index).set("item", item);
    }

    private void arguments(ObjectNode item, int index) {
        String arguments = item.path("arguments").asText();
        for (String chunk : chunks(arguments))
            of("response.function_call_arguments.delta", item, index).put("delta", chunk);
        of("response.function_call_arguments.done", item, index)
                .put("name", item.path("name").asText())
                .put("arguments", arguments);
    }

    private void content(ObjectNode item, int index) {
        var part = (ObjectNode) item.path("content").path(0);
        String type = part.path("type").asText();
        String field = type.equals("refusal") ? "refusal" : "text";
        of("response.content_part.added", item, index).put("content_index", 0).set("part", Outcome.part(type, ""));
        for (String chunk : chunks(Outcome.words(item)))
            logged(of("response." + type + ".delta", item, index), field)
                    .put("content_index", 0)
                    .put("delta", chunk);
        logged(of("response." + type + ".done", item, index), field)
                .put("content_index", 0)
                .put(field, Outcome.words(item));
        of("response.content_part.done", item, index).put("content_index", 0).set("part", part);
    }

    private static ObjectNode logged(ObjectNode event, String field) {
        if (field.equals("text")) event.putArray("logprobs");
        return event;
    }

    private ObjectNode of(String type, ObjectNode item, int index) {
        return event(type).put("item_id", item.path("id").asText()).put("output_index", index);
    }

    private ObjectNode event(String type) {
        ObjectNode event = Json.NODES.objectNode().put("type", type).put("sequence_number", events.size());
        events.add(event);
        return event;
    }

    private static List<String> chunks(String text) {
        int size = Math.max(SHORTEST_CHUNK, Math.ceilDiv(text.length(), MOST_CHUNKS));
        var chunks = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + size);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to++;
            chunks.add(text.substring(from, to));
            from = to;
        }
        return chunks;
    }
}
