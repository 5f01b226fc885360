package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.analyst;
import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.events;
import static io.omnify.simulator.openai.Api.post;
import static io.omnify.simulator.openai.Api.request;
import static io.omnify.simulator.openai.Api.text;
import static io.omnify.simulator.openai.Api.types;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.AgentForms;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResponsesTest {
    @Test
    void answersInPlainText() {
        var response = post(request());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.header("x-request-id")).startsWith("req_");
        assertThat(response.header("openai-processing-ms")).matches("\\d+");
        assertThat(response.header("x-ratelimit-remaining-requests")).matches("\\d+");
        assertThat(text(body(response))).contains("no campaigns");
        assertThat(body(response).path("usage").path("total_tokens").asInt())
                .isEqualTo(body(response).path("usage").path("input_tokens").asInt()
                        + body(response).path("usage").path("output_tokens").asInt())
                .isPositive();
    }

    @Test
    void countsWhatAKeyHasLeft() {
        var key = client().header("Authorization", "Bearer sk-counted");
        var first = key.body(Json.write(request())).post("/openai/v1/responses");
        int requests = left(first, "requests");
        int tokens = left(first, "tokens");

        assertThat(tokens)
                .isEqualTo(Integer.parseInt(first.header("x-ratelimit-limit-tokens"))
                        - body(first).path("usage").path("total_tokens").asInt());
        assertThat(requests).isEqualTo(99_999);
    }

    private static int left(Response response, String what) {
        return Integer.parseInt(response.header("x-ratelimit-remaining-" + what));
    }

    @Test
    void countsTokensBeforeItAnswers() {
        var answered = body(post(analyst())).path("usage").path("input_tokens").asInt();
        var asked = analyst();
        asked.remove("model");
        var counted = client().body(Json.write(asked)).post("/openai/v1/responses/input_tokens");

        assertThat(body(counted).path("input_tokens").asInt()).isEqualTo(answered);
        assertThat(client().body(Json.write(asked.put("temperature", 1)))
                        .post("/openai/v1/responses/input_tokens")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void callsToolsAndAnswersFromWhatTheySay() {
        JsonNode first = body(post(analyst()));
        JsonNode call = first.path("output").path(0);
        JsonNode last = Api.loop(analyst(), Api.ROWS);
        JsonNode answer = Json.read(text(last));

        assertThat(call.path("type").asText()).isEqualTo("function_call");
        assertThat(call.path("call_id").asText()).startsWith("call_");
        assertThat(Json.read(call.path("arguments").asText()).path("by").toString())
                .isEqualTo("[\"campaign\"]");
        assertThat(answer.path("campaigns").findValuesAsText("amount"))
                .contains("6.24", "15.81", "63.83", "149.71", "2893.37", "55662.15");
        assertThat(answer.path("totals").path("source").asText()).startsWith("call_");
    }

    @Test
    void continuesAStoredResponse() {
        JsonNode first = body(post(analyst()));
        ObjectNode next = analyst().put("previous_response_id", first.path("id").asText());
        next.putArray("input").addAll(Api.outputs(first, Api.ROWS));
        JsonNode second = body(post(next));

        assertThat(Json.read(text(second)).path("campaigns")).hasSize(3);
        assertThat(body(client().get("/openai/v1/responses/" + second.path("id").asText())))
                .isEqualTo(second);
        assertThat(client().delete("/openai/v1/responses/" + second.path("id").asText())
                        .statusCode())
                .isEqualTo(200);
        assertThat(client().get("/openai/v1/responses/" + second.path("id").asText())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void forgetsWhatItShallNotStore() {
        JsonNode first = body(post(request().put("store", false)));
        var next = post(request().put("previous_response_id", first.path("id").asText()));

        assertThat(next.statusCode()).isEqualTo(400);
        assertThat(body(next).path("error").path("code").asText()).isEqualTo("previous_response_not_found");
    }

    @Test
    void asksForSegmentsInParallelUnlessForbidden() {
        ObjectNode request = Api.form(analyst(), AgentForms.CREATIVE);
        String rows = Api.ROWS.replace("[\"age\"]", "[\"age\",\"gender\"]");
        request.putArray("input").addObject().put("role", "user").put("content", "Which segment is best?");
        JsonNode first = body(post(request));
        ((com.fasterxml.jackson.databind.node.ArrayNode) request.path("input"))
                .addAll((com.fasterxml.jackson.databind.node.ArrayNode) first.path("output"))
                .addAll(Api.outputs(first, rows));

        assertThat(body(post(request)).path("output")).hasSize(2);
        assertThat(body(post(request.put("parallel_tool_calls", false))).path("output"))
                .hasSize(1);
    }

    @Test
    void streamsTheSameAnswer() {
        ObjectNode request = request().put("stream", true);
        var events = events(post(request).asString());
        JsonNode last = events.getLast();
        String deltas = events.stream().map(e -> e.path("delta").asText()).collect(Collectors.joining());

        assertThat(types(events))
                .startsWith(
                        "response.created",
                        "response.in_progress",
                        "response.output_item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta");
        assertThat(types(events))
                .endsWith(
                        "response.output_text.done",
                        "response.content_part.done",
                        "response.output_item.done",
                        "response.completed");
        for (int i = 0; i < events.size(); i++)
            assertThat(events.get(i).path("sequence_number").asInt()).isEqualTo(i);
        assertThat(deltas).isEqualTo(text(last.path("response"))).isEqualTo(text(body(post(request()))));
        assertThat(last.path("response").path("usage").path("output_tokens").asInt())
                .isPositive();
    }

    @Test
    void streamsToolCalls() {
        var events = events(post(analyst().put("stream", true)).asString());
        String deltas = events.stream().map(e -> e.path("delta").asText()).collect(Collectors.joining());

        assertThat(types(events))
                .contains("response.function_call_arguments.delta", "response.function_call_arguments.done");
        assertThat(Json.read(deltas).path("by").path(0).asText()).isEqualTo("campaign");
        assertThat(events.getLast()
                        .path("response")
                        .path("output")
                        .path(0)
                        .path("arguments")
                        .asText())
                .isEqualTo(deltas);
    }

    @Test
    void stopsAtTheTokensAllowed() {
        JsonNode response = body(post(request().put("max_output_tokens", 16)));

        assertThat(response.path("status").asText()).isEqualTo("incomplete");
        assertThat(response.path("incomplete_details").path("reason").asText()).isEqualTo("max_output_tokens");
        assertThat(response.path("usage").path("output_tokens").asInt()).isLessThanOrEqualTo(16);
    }

    @Test
    void answersTheSameToTheSame() {
        assertThat(withoutIdsAndTimes(body(post(analyst())))).isEqualTo(withoutIdsAndTimes(body(post(analyst()))));
        assertThat(withoutIdsAndTimes(Api.loop(analyst(), Api.ROWS)))
                .isEqualTo(withoutIdsAndTimes(Api.loop(analyst(), Api.ROWS)));
    }

    @Test
    void givesEveryCallItsOwnId() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 20; i++)
            ids.add(body(post(analyst())).path("output").path(0).path("call_id").asText());

        assertThat(ids).hasSize(20);
    }

    private static String withoutIdsAndTimes(JsonNode response) {
        return Json.write(response)
                .replaceAll("(resp|msg|fc|call)_[0-9a-f]{32}", "$1_")
                .replaceAll("(created|completed)_at\":\\d+", "$1_at\":0");
    }
}
