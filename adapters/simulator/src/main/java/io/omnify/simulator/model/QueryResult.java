package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One answered query of a data tool: rows by one dimension, or why there are none. */
record QueryResult(String callId, String by, JsonNode body, String failure) {
    static final List<String> GROUPING = List.of("by", "group_by", "breakdown", "breakdowns");

    private static final int LONGEST_FAILURE = 160;
    private static final List<String> NESTED = List.of("dimensions", "keys", "metrics", "values");

    /** Empty when the call was no query by exactly one dimension. */
    static Optional<QueryResult> of(ConversationView.ToolUse use) {
        return grouping(use.arguments()).map(by -> {
            JsonNode body = Json.read(use.output());
            String failure = body.path("rows").isArray() ? "" : failure(body, use.output());
            return new QueryResult(use.callId(), by, body, failure);
        });
    }

    /** What the tool says its figures are to be cited as, or else the call. */
    String source() {
        String named = body.path("source").asText();
        return named.isBlank() ? callId : named;
    }

    boolean failed() {
        return !failure.isEmpty();
    }

    List<Row> rows() {
        return flatRows()
                .map(row -> new Row(by, Row.name(row.path(by)), Figures.read(row), source()))
                .toList();
    }

    boolean countsConversions() {
        return flatRows().findAny().isEmpty() || flatRows().anyMatch(Figures::countsConversions);
    }

    private Stream<JsonNode> flatRows() {
        return Json.elements(body.path("rows")).filter(JsonNode::isObject).map(QueryResult::flat);
    }

    private static JsonNode flat(JsonNode row) {
        ObjectNode flat = Json.NODES.objectNode();
        for (String name : NESTED) if (row.path(name).isObject()) flat.setAll((ObjectNode) row.path(name));
        flat.setAll((ObjectNode) row);
        return flat;
    }

    private static Optional<String> grouping(JsonNode arguments) {
        return GROUPING.stream()
                .map(arguments::path)
                .map(by -> by.isArray() && by.size() == 1 ? by.path(0) : by)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst();
    }

    private static String failure(JsonNode body, String text) {
        String message = Stream.of(
                        body.path("error").path("message"),
                        body.path("error"),
                        body.path("message"),
                        body.path("detail"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .findFirst()
                .orElse(text);
        String line =
                message.isBlank() ? "it answered nothing" : message.strip().replaceAll("\\s+", " ");
        return line.substring(0, Math.min(LONGEST_FAILURE, line.length()));
    }
}
