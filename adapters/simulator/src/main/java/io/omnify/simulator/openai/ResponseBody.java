package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;

/** Writes the response object: the request's settings echoed, the output, the usage. */
final class ResponseBody {
    private static final String[] ECHOED = {
        "instructions", "max_output_tokens", "max_tool_calls", "previous_response_id"
    };

    private final ResponseRequest request;
    private final String id;
    private final long createdAt;

    ResponseBody(ResponseRequest request, String id, long createdAt) {
        this.request = request;
        this.id = id;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    /** As it is told when work begins: nothing said yet. */
    ObjectNode begun() {
        return silent("in_progress");
    }

    /** As it is told before work begins: in the background it waits for its turn. */
    ObjectNode accepted() {
        return silent(isInBackground() ? "queued" : "in_progress");
    }

    boolean isInBackground() {
        return request.background();
    }

    private ObjectNode silent(String status) {
        ObjectNode response = settings(status);
        response.putArray("output");
        return response;
    }

    ObjectNode finished(Outcome outcome, long completedAt) {
        ObjectNode response = settings(outcome.status());
        response.putArray("output").addAll(outcome.items());
        response.set("usage", usage(request.inputTokens(), outcome.outputTokens()));
        switch (outcome.status()) {
            case "completed" -> response.put("completed_at", completedAt);
            case "incomplete" -> response.putObject("incomplete_details").put("reason", outcome.reason());
            default ->
                response.putObject("error")
                        .put("code", "server_error")
                        .put("message", "The model failed to generate a response.");
        }
        return response;
    }

    private ObjectNode settings(String status) {
        JsonNode body = request.body();
        ObjectNode response = Json.NODES
                .objectNode()
                .put("id", id)
                .put("object", "response")
                .put("created_at", createdAt)
                .put("status", status)
                .put("background", request.background())
                .put("model", request.model())
                .put("parallel_tool_calls", request.view().parallel())
                .put("service_tier", "default")
                .put("store", request.store())
                .put("truncation", body.path("truncation").asText("disabled"));
        response.putNull("error").putNull("incomplete_details").putNull("conversation");
        if (!request.conversation().isEmpty())
            response.putObject("conversation").put("id", request.conversation());
        return echo(body, response);
    }

    private static ObjectNode echo(JsonNode body, ObjectNode response) {
        for (String name : ECHOED) response.set(name, orNull(body.path(name)));
        response.set("metadata", body.hasNonNull("metadata") ? body.path("metadata") : Json.NODES.objectNode());
        response.set("temperature", or(body.path("temperature"), 1));
        response.set("top_p", or(body.path("top_p"), 1));
        response.set("text", text(body.path("text")));
        response.set("tools", tools(body.path("tools")));
        response.set(
                "tool_choice", body.hasNonNull("tool_choice") ? body.path("tool_choice") : Json.NODES.textNode("auto"));
        return response;
    }

    static ObjectNode usage(int inputTokens, int outputTokens) {
        ObjectNode usage = Json.NODES.objectNode().put("input_tokens", inputTokens);
        usage.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
        usage.put("output_tokens", outputTokens)
                .putObject("output_tokens_details")
                .put("reasoning_tokens", 0);
        return usage.put("total_tokens", inputTokens + outputTokens);
    }

    private static JsonNode text(JsonNode asked) {
        ObjectNode text = Json.NODES.objectNode();
        if (asked.isObject()) text.setAll((ObjectNode) asked);
        if (!text.hasNonNull("format")) text.putObject("format").put("type", "text");
        return text;
    }

    private static JsonNode tools(JsonNode asked) {
        var tools = Json.NODES.arrayNode();
        for (JsonNode tool : Params.list(asked)) {
            ObjectNode shown = tool.deepCopy();
            if (!shown.has("strict")) shown.put("strict", false);
            if (!shown.has("parameters")) shown.putNull("parameters");
            tools.add(shown);
        }
        return tools;
    }

    private static JsonNode or(JsonNode value, int usual) {
        return value.isNumber() ? value : Json.NODES.numberNode(usual);
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? Json.NODES.nullNode() : value;
    }
}
