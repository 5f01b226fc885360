package io.omnify.simulator.openai;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.AgentForms;
import io.omnify.simulator.model.Json;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Speaks to the simulated API as a client would. */
final class Api {
    static final String ROWS = """
            {"rows":[
             {"campaign":"1178","impressions":204823716,"clicks":36068,"spend":{"amount":"55662.15","currency":"USD"},"conversions":872},
             {"campaign":"916","impressions":482925,"clicks":113,"spend":{"amount":"149.71","currency":"USD"},"conversions":24},
             {"campaign":"936","impressions":8128187,"clicks":1984,"spend":{"amount":"2893.37","currency":"USD"},"conversions":183}],
             "dimensions":["age"],"currency":"USD"}""";

    private Api() {}

    static RequestSpecification client() {
        return given().header("Authorization", "Bearer sk-test").contentType("application/json");
    }

    static ObjectNode request() {
        return Json.NODES.objectNode().put("model", "gpt-5.5").put("input", "Which campaign is best?");
    }

    /** With the data tool and the form of the performance agent. */
    static ObjectNode analyst() {
        ObjectNode request = request().put("instructions", "You are an analyst.");
        request.putArray("tools")
                .addObject()
                .put("type", "function")
                .put("name", "analytics_query")
                .put("description", "Reads metrics.")
                .put("strict", true)
                .set("parameters", AgentForms.queryParameters());
        return form(request, AgentForms.PERFORMANCE);
    }

    static ObjectNode form(ObjectNode request, JsonNode schema) {
        request.putObject("text")
                .putObject("format")
                .put("type", "json_schema")
                .put("name", "answer")
                .put("strict", true)
                .set("schema", schema);
        return request;
    }

    static Response post(JsonNode body) {
        return client().body(Json.write(body)).post("/openai/v1/responses");
    }

    static JsonNode body(Response response) {
        return Json.read(response.asString());
    }

    /** The items that answer each call of a response with the same rows. */
    static List<JsonNode> outputs(JsonNode response, String rows) {
        var items = new ArrayList<JsonNode>();
        for (JsonNode item : response.path("output"))
            if (item.path("type").asText().equals("function_call"))
                items.add(Json.NODES
                        .objectNode()
                        .put("type", "function_call_output")
                        .put("call_id", item.path("call_id").asText())
                        .put("output", rows));
        return items;
    }

    /** The whole loop by resending everything; the last response. */
    static JsonNode loop(ObjectNode request, String rows) {
        var input = request.putArray("input");
        input.addObject().put("role", "user").put("content", "Which campaign is best?");
        for (int turn = 0; turn < 5; turn++) {
            JsonNode response = body(post(request));
            var outputs = outputs(response, rows);
            if (outputs.isEmpty()) return response;
            response.path("output").forEach(input::add);
            outputs.forEach(input::add);
        }
        throw new AssertionError("the model never answers");
    }

    static String text(JsonNode response) {
        return response.path("output")
                .path(0)
                .path("content")
                .path(0)
                .path("text")
                .asText();
    }

    /** The data of each event; the name of each must be its type. */
    static List<JsonNode> events(String stream) {
        return Arrays.stream(stream.split("\n\n"))
                .filter(event -> !event.isBlank())
                .map(Api::event)
                .toList();
    }

    private static JsonNode event(String event) {
        String name = event.lines()
                .filter(l -> l.startsWith("event: "))
                .findFirst()
                .orElseThrow()
                .substring(7);
        JsonNode data = Json.read(event.lines()
                .filter(l -> l.startsWith("data: "))
                .findFirst()
                .orElseThrow()
                .substring(6));
        if (!data.path("type").asText().equals(name)) throw new AssertionError(event);
        return data;
    }

    static List<String> types(List<JsonNode> events) {
        return events.stream().map(event -> event.path("type").asText()).toList();
    }
}
