package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads and checks the input of a request as the list of items it stands for. */
final class InputItems {
    private static final Set<String> ROLES = Set.of("user", "assistant", "system", "developer");
    private static final Set<String> TYPES =
            Set.of("message", "function_call", "function_call_output", "reasoning", "compaction");
    private static final Set<String> PARTS =
            Set.of("input_text", "output_text", "refusal", "input_image", "input_file", "text");

    private InputItems() {}

    static List<JsonNode> of(JsonNode input) {
        return of(input, "input");
    }

    static List<JsonNode> of(JsonNode input, String param) {
        if (input.isTextual())
            return List.of(Json.NODES.objectNode().put("role", "user").put("content", input.textValue()));
        var items = new ArrayList<JsonNode>();
        for (JsonNode item : Params.list(input)) {
            check(item, param + "[" + items.size() + "]");
            items.add(item);
        }
        return List.copyOf(items);
    }

    /** Every call needs its output and every output its call, in all that the model is given. */
    static void checkToolResults(List<JsonNode> conversation) {
        var calls = new HashSet<String>();
        var open = new HashSet<String>();
        for (JsonNode item : conversation) {
            String callId = item.path("call_id").asText();
            if (isType(item, "function_call") && calls.add(callId)) open.add(callId);
            if (!isType(item, "function_call_output")) continue;
            if (!calls.contains(callId))
                throw ApiError.invalid(
                        "input", "", "No tool call found for function call output with call_id %s.".formatted(callId));
            open.remove(callId);
        }
        if (!open.isEmpty())
            throw ApiError.invalid(
                    "input",
                    "",
                    "No tool output found for function call %s."
                            .formatted(open.iterator().next()));
    }

    static boolean isType(JsonNode item, String type) {
        return type(item).equals(type);
    }

    /** The text of a message or of a tool's output, whichever of the allowed forms it has. */
    static String text(JsonNode content) {
        if (content.isTextual()) return content.textValue();
        return Params.list(content).stream()
                .map(part -> part.path("text").asText(part.path("refusal").asText()))
                .collect(Collectors.joining("\n"));
    }

    private static String type(JsonNode item) {
        return item.path("type").asText(item.has("role") ? "message" : "");
    }

    private static void check(JsonNode item, String at) {
        if (!item.isObject()) Params.type(item, at, Set.of("object"));
        if (type(item).isEmpty()) throw Params.missing(at + ".type");
        Params.oneOf(type(item), at + ".type", TYPES);
        switch (type(item)) {
            case "message" -> message(item, at);
            case "function_call" -> {
                Params.string(item, "call_id", at + ".");
                Params.string(item, "name", at + ".");
                Params.string(item, "arguments", at + ".");
            }
            case "function_call_output" -> {
                Params.string(item, "call_id", at + ".");
                content(item, "output", at);
            }
            case "compaction" -> Params.string(item, "encrypted_content", at + ".");
            default -> {}
        }
    }

    private static void message(JsonNode item, String at) {
        Params.oneOf(Params.string(item, "role", at + "."), at + ".role", ROLES);
        content(item, "content", at);
    }

    private static void content(JsonNode item, String name, String at) {
        JsonNode content = item.path(name);
        String param = at + "." + name;
        if (content.isMissingNode() || content.isNull()) throw Params.missing(param);
        Params.type(content, param, Set.of("string", "array"));
        int index = 0;
        for (JsonNode part : Params.list(content)) {
            String place = param + "[" + index++ + "]";
            Params.type(part, place, Set.of("object"));
            String type = Params.string(part, "type", place + ".");
            Params.oneOf(type, place + ".type", PARTS);
            if (type.endsWith("text")) Params.string(part, "text", place + ".");
        }
    }
}
