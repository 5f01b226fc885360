package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.ConversationView;
import io.omnify.simulator.model.ConversationView.Message;
import io.omnify.simulator.model.ConversationView.ToolUse;
import io.omnify.simulator.model.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A checked request to create a response, with the whole conversation it continues. */
record ResponseRequest(
        JsonNode body, String model, List<JsonNode> items, int before, Tools tools, ConversationView view) {
    private static final Set<String> INSTRUCTING = Set.of("system", "developer");

    /** What was said before is asked for once the request is known to be sound. */
    static ResponseRequest of(JsonNode body, Models models, Function<JsonNode, List<JsonNode>> saidBefore) {
        RequestCheck.check(body);
        String model = Params.string(body, "model", "");
        models.requireAnswering(model);
        var tools = Tools.of(body);
        var format = TextFormat.of(body.path("text"));
        var before = saidBefore.apply(body);
        var all = Conversations.joined(before, InputItems.of(body.path("input")));
        var items = Compaction.opened(all);
        InputItems.checkToolResults(items);
        var view = new ConversationView(
                instructions(body, items),
                messages(items),
                toolUses(items),
                tools.offered(),
                tools.choice(),
                body.path("parallel_tool_calls").asBoolean(true),
                format);
        return new ResponseRequest(body, model, all, before.size(), tools, view);
    }

    boolean stream() {
        return body.path("stream").asBoolean();
    }

    boolean store() {
        return body.path("store").asBoolean(true);
    }

    boolean background() {
        return body.path("background").asBoolean();
    }

    /** The conversation it belongs to; empty when to none. */
    String conversation() {
        return conversation(body);
    }

    static String conversation(JsonNode body) {
        var conversation = body.path("conversation");
        return conversation.path("id").asText(conversation.asText(""));
    }

    int mostOutputTokens() {
        return body.path("max_output_tokens").asInt(Integer.MAX_VALUE);
    }

    int inputTokens() {
        var texts = Stream.concat(
                Stream.of(body.path("instructions").asText(""), written("tools"), written("text")),
                items.stream().map(Json::write));
        return texts.mapToInt(Tokens::of).sum();
    }

    private String written(String name) {
        return body.hasNonNull(name) ? Json.write(body.path(name)) : "";
    }

    private static String instructions(JsonNode body, List<JsonNode> items) {
        var fromItems = items.stream()
                .filter(item -> INSTRUCTING.contains(item.path("role").asText()))
                .map(item -> InputItems.text(item.path("content")));
        return Stream.concat(Stream.of(body.path("instructions").asText("")), fromItems)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static List<Message> messages(List<JsonNode> items) {
        return items.stream()
                .filter(item -> InputItems.isType(item, "message"))
                .filter(item -> !INSTRUCTING.contains(item.path("role").asText()))
                .map(item -> new Message(item.path("role").asText(), InputItems.text(item.path("content"))))
                .toList();
    }

    private static List<ToolUse> toolUses(List<JsonNode> items) {
        Map<String, String> outputs = new HashMap<>();
        for (JsonNode item : items)
            if (InputItems.isType(item, "function_call_output"))
                outputs.put(item.path("call_id").asText(), InputItems.text(item.path("output")));
        return items.stream()
                .filter(item -> InputItems.isType(item, "function_call"))
                .map(item -> new ToolUse(
                        item.path("call_id").asText(),
                        item.path("name").asText(),
                        Json.read(item.path("arguments").asText()),
                        outputs.getOrDefault(item.path("call_id").asText(), "")))
                .toList();
    }
}
