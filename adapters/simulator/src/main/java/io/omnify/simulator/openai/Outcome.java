package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Decision;
import io.omnify.simulator.model.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decision as the items of a response, and how far the response came.
 *
 * @param reason why it is incomplete; empty when it is not
 */
record Outcome(String kind, String status, String reason, List<ObjectNode> items) {
    private static final String COMPLETED = "completed";
    private static final String INCOMPLETE = "incomplete";
    private static final String TOO_LONG = "max_output_tokens";
    private static final String TOOL_CALLS = "tool_calls";

    static Outcome of(Decision decision, int mostTokens, Ids ids) {
        return switch (decision) {
            case Decision.CallTools(var calls) ->
                new Outcome(
                        TOOL_CALLS,
                        COMPLETED,
                        "",
                        calls.stream().map(call -> call(call, ids)).toList());
            case Decision.Refuse(String reason) ->
                new Outcome("refusal", COMPLETED, "", List.of(message(part("refusal", reason), COMPLETED, ids)));
            case Decision.Answer(String text) -> {
                boolean whole = Tokens.of(text) <= mostTokens;
                String status = whole ? COMPLETED : INCOMPLETE;
                var part = part("output_text", Tokens.first(Math.min(mostTokens, Tokens.of(text)), text));
                yield new Outcome("answer", status, whole ? "" : TOO_LONG, List.of(message(part, status, ids)));
            }
        };
    }

    /** The same outcome as a provider in trouble would give it. */
    Outcome spoiledBy(FaultKind fault, Ids ids) {
        return switch (fault) {
            case NONSENSE ->
                said(part("output_text", "The teapot votes for Tuesday, { therefore: none of the above."), ids);
            case WRONG_SHAPE -> said(part("output_text", "{\"unexpected\":[1,\"two\",null],\"summary\":42}"), ids);
            case REFUSAL -> said(part("refusal", "I'm sorry, but I can't assist with that request."), ids);
            case INCOMPLETE -> stopped(TOO_LONG, ids);
            case CONTENT_FILTER -> stopped("content_filter", ids);
            case TALKATIVE -> commented(ids);
            case FAILED -> new Outcome("error", "failed", "", List.of());
            case NONE,
                    TIMEOUT,
                    SLOW,
                    CUT_STREAM,
                    MALFORMED,
                    STREAM_ERROR,
                    RATE_LIMIT,
                    QUOTA,
                    SERVER_ERROR,
                    GULLIBLE,
                    EXPIRED_TOKEN,
                    PARTIAL_FAILURE,
                    SUCCESS_AS_ERROR,
                    VERSION_SUNSET,
                    DAILY_QUOTA,
                    FORGED,
                    TWICE,
                    OVERTAKEN -> this;
        };
    }

    int outputTokens() {
        return items.stream().mapToInt(item -> Tokens.of(words(item))).sum();
    }

    static String words(JsonNode item) {
        JsonNode part = item.path("content").path(0);
        return item.path("arguments")
                .asText(part.path("text").asText(part.path("refusal").asText()));
    }

    private Outcome said(ObjectNode part, Ids ids) {
        return new Outcome("answer", COMPLETED, "", List.of(message(part, COMPLETED, ids)));
    }

    private Outcome stopped(String why, Ids ids) {
        return new Outcome(kind, INCOMPLETE, why, List.of(message(half(), INCOMPLETE, ids)));
    }

    /** The calls, and before them what they are for. */
    private Outcome commented(Ids ids) {
        if (!kind.equals(TOOL_CALLS)) return this;
        var tools = items.stream().map(item -> item.path("name").asText()).distinct();
        var comment = "I will ask " + tools.collect(Collectors.joining(" and ")) + " first.";
        var all = new ArrayList<ObjectNode>();
        all.add(message(part("output_text", comment), COMPLETED, ids));
        all.addAll(items);
        return new Outcome(kind, status, reason, all);
    }

    private ObjectNode half() {
        String text = items.isEmpty() ? "" : words(items.getFirst());
        return part("output_text", text.substring(0, text.length() / 2));
    }

    private static ObjectNode call(Decision.Call call, Ids ids) {
        return Json.NODES
                .objectNode()
                .put("id", ids.next("fc"))
                .put("type", "function_call")
                .put("status", COMPLETED)
                .put("call_id", ids.next("call"))
                .put("name", call.tool())
                .put("arguments", Json.write(call.arguments()));
    }

    private static ObjectNode message(ObjectNode part, String status, Ids ids) {
        ObjectNode message = Json.NODES
                .objectNode()
                .put("id", ids.next("msg"))
                .put("type", "message")
                .put("status", status)
                .put("role", "assistant");
        message.putArray("content").add(part);
        return message;
    }

    static ObjectNode part(String type, String text) {
        ObjectNode part = Json.NODES.objectNode().put("type", type);
        if (type.equals("refusal")) return part.put("refusal", text);
        part.put("text", text).putArray("annotations");
        part.putArray("logprobs");
        return part;
    }
}
