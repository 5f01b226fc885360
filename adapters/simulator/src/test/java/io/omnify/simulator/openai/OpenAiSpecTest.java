package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.analyst;
import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.post;
import static io.omnify.simulator.openai.Api.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that the simulator says must be what OpenAI's own specification allows. */
@QuarkusTest
class OpenAiSpecTest {
    private static OpenAiSpec spec;

    @BeforeAll
    static void load() throws IOException {
        boolean there = Files.exists(OpenAiSpec.file());
        if (!there)
            System.out.println("OpenAI's specification is not at " + OpenAiSpec.file() + ": not checked against it");
        assumeTrue(there);
        spec = OpenAiSpec.load();
    }

    @BeforeEach
    void noFaults() {
        given().delete("/simulator/faults");
    }

    @Test
    void judges() {
        JsonNode response = body(post(request()));
        ObjectNode wrong = response.deepCopy();
        wrong.remove("output");

        assertThat(spec.violations("Response", wrong)).isNotEmpty();
        assertThat(spec.violations("ResponseStreamEvent", Json.read("{\"type\":\"response.completed\"}")))
                .isNotEmpty();
        assertThat(spec.violations("ErrorResponse", Json.read("{\"error\":\"no\"}")))
                .isNotEmpty();
    }

    @Test
    void allowsOurResponses() {
        fits("Response", body(post(request())));
        fits("Response", body(post(analyst())));
        fits("Response", Api.loop(analyst(), Api.ROWS));
        fits("Response", body(post(request().put("max_output_tokens", 16))));
        fits("Response", body(post(request().put("max_tool_calls", 3))));
        for (String kind : List.of("refusal", "incomplete", "content_filter", "failed", "nonsense"))
            fits("Response", spoiled(kind, request()));
        fits("Response", spoiled("talkative", analyst()));
        var counted = client().body(Json.write(request())).post("/openai/v1/responses/input_tokens");
        fits("TokenCountsResource", body(counted));
    }

    @Test
    void allowsWhatIsKeptOfResponses() {
        var begun = body(client().header("X-Simulator-Latency-Ms", "600000")
                .body(Json.write(request().put("background", true)))
                .post("/openai/v1/responses"));
        var kept = "/openai/v1/responses/" + begun.path("id").asText();
        fits("Response", begun);
        fits("Response", body(client().get(kept)));
        fits("Response", body(client().post(kept + "/cancel")));
        fits("ErrorResponse", body(client().post("/openai/v1/responses/resp_none/cancel")));
        var items = body(client().get("/openai/v1/responses/" + InputItemsTest.answered() + "/input_items"));
        fits("ResponseItemList", items);
        assertThat(items.path("data")).isNotEmpty();
    }

    @Test
    void allowsOurConversations() {
        var made = ConversationsTest.created("{\"metadata\":{\"a\":\"1\"}}");
        var one = ConversationsTest.one(made);
        fits("ConversationResource", made);
        fits("Response", body(post(analyst().put("conversation", made.path("id").asText()))));
        var items = body(client().get(one + "/items"));
        fits("ConversationItemList", items);
        assertThat(items.path("data")).hasSize(2);
        var item = one + "/items/" + items.path("first_id").asText();
        fits("ConversationItem", body(client().get(item)));
        fits("ConversationResource", body(client().delete(item)));
        fits("ErrorResponse", body(client().delete(item)));
        fits("DeletedConversationResource", body(client().delete(one)));
        var small = body(client().body(Json.write(request())).post("/openai/v1/responses/compact"));
        fits("CompactResource", small);
    }

    @Test
    void allowsOurEvents() {
        stream(analyst());
        stream(request());
        stream(request().put("max_output_tokens", 16));
        stream(request().put("background", true));
        for (String kind : List.of("refusal", "incomplete", "content_filter", "failed", "stream_error")) {
            order(kind);
            stream(request());
        }
    }

    @Test
    void allowsOurOtherAnswers() {
        fits("ListModelsResponse", body(client().get("/openai/v1/models")));
        fits("Model", body(client().get("/openai/v1/models/gpt-5.5")));
        fits(
                "CreateEmbeddingResponse",
                body(client().body("{\"model\":\"text-embedding-3-small\",\"input\":\"x\"}")
                        .post("/openai/v1/embeddings")));
        fits("ErrorResponse", body(post(request().put("input", 42))));
        fits("ErrorResponse", body(given().get("/openai/v1/models")));
        for (String kind : List.of("rate_limit", "quota", "server_error"))
            fits("ErrorResponse", spoiled(kind, request()));
    }

    private static void stream(ObjectNode request) {
        for (JsonNode event : Api.events(post(request.put("stream", true)).asString())) {
            fits("ResponseStreamEvent", event);
            fits(schema(event.path("type").asText()), event);
        }
    }

    /** The union is loose, so each event is also held against its very own schema. */
    private static String schema(String type) {
        return switch (type) {
            case "error" -> "ResponseErrorEvent";
            case "response.output_text.delta" -> "ResponseTextDeltaEvent";
            case "response.output_text.done" -> "ResponseTextDoneEvent";
            default -> {
                var name = new StringBuilder();
                for (String word : type.split("[._]"))
                    name.append(word.substring(0, 1).toUpperCase()).append(word.substring(1));
                yield name.append("Event").toString();
            }
        };
    }

    private static JsonNode spoiled(String kind, ObjectNode request) {
        order(kind);
        return body(post(request));
    }

    private static void order(String kind) {
        given().body("{\"kind\":\"" + kind + "\"}")
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }

    private static void fits(String schema, JsonNode value) {
        assertThat(spec.violations(schema, value)).as(schema + " " + value).isEmpty();
    }
}
