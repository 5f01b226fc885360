package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.ConversationView.ToolUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tools returned that are no queries of metrics: values by their names, and what happened in a sentence. */
final class Returned {
    private static final int MOST_FIELDS = 6;
    private static final int LONGEST = 120;

    private final List<ToolUse> uses;

    Returned(ConversationView view) {
        this.uses = view.toolUses().stream()
                .filter(use -> QueryResult.of(use).isEmpty())
                .toList();
    }

    boolean isEmpty() {
        return uses.isEmpty();
    }

    /** The value the last tool that speaks of it gave under this name, at the top or one level below. */
    Optional<JsonNode> named(String name) {
        return uses.reversed().stream()
                .map(use -> Json.read(use.output()))
                .flatMap(output -> Stream.concat(Stream.of(output), output.valueStream()))
                .map(object -> object.path(name))
                .filter(value -> !value.isMissingNode() && !value.isNull())
                .findFirst();
    }

    List<String> sources() {
        return uses.stream()
                .map(use -> Json.read(use.output()).path("source").asText(use.callId()))
                .distinct()
                .toList();
    }

    String sentence() {
        return uses.stream().map(Returned::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(ToolUse use) {
        JsonNode output = Json.read(use.output());
        if (output.has("error")) return use.name() + " failed: " + shortened(reason(output.path("error"))) + ".";
        var fields = output.properties().stream()
                .filter(field ->
                        field.getValue().isValueNode() && !field.getValue().isNull())
                .filter(field -> !field.getKey().equals("source"))
                .limit(MOST_FIELDS)
                .map(field -> field.getKey() + " " + shortened(field.getValue().asText()))
                .collect(Collectors.joining(", "));
        return fields.isEmpty() ? use.name() + " is done." : use.name() + ": " + fields + ".";
    }

    private static String reason(JsonNode error) {
        return error.isTextual() ? error.textValue() : error.path("message").asText("no reason given");
    }

    private static String shortened(String text) {
        var line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
