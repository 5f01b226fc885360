package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.analyst;
import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.post;
import static io.omnify.simulator.openai.Api.request;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Conversations last beyond their responses, and responses go on in them. */
@QuarkusTest
class ConversationsTest {
    private static final String ALL = "/openai/v1/conversations";

    static JsonNode created(String body) {
        return body(client().body(body).post(ALL));
    }

    static String one(JsonNode conversation) {
        return ALL + "/" + conversation.path("id").asText();
    }

    private static List<String> types(JsonNode conversation) {
        return body(client().get(one(conversation) + "/items?order=asc"))
                .path("data")
                .valueStream()
                .map(item -> item.path("type").asText())
                .toList();
    }

    private static ObjectNode in(JsonNode conversation, ObjectNode request) {
        return request.put("conversation", conversation.path("id").asText());
    }

    /** But for the ids of calls, which are never the same. */
    private static String said(JsonNode response) {
        return Api.text(response).replaceAll("call_[0-9a-f]+", "call");
    }

    private static int code(ObjectNode request, String code) {
        var refused = post(request);
        assertThat(body(refused).at("/error/code").asText("")).isEqualTo(code);
        return refused.statusCode();
    }

    @Test
    void isMadeChangedAndDeleted() {
        var made = created("{\"metadata\":{\"a\":\"1\"}}");
        assertThat(body(client().get(one(made)))).isEqualTo(made);
        var changed = body(client().body("{\"metadata\":{\"b\":\"2\"}}").post(one(made)));
        assertThat(changed.path("metadata")).isEqualTo(Json.read("{\"b\":\"2\"}"));
        assertThat(body(client().get(one(made)))).isEqualTo(changed);
        var gone = body(client().delete(one(made)));
        assertThat(gone.path("object").asText()).isEqualTo("conversation.deleted");
        assertThat(client().get(one(made)).statusCode()).isEqualTo(404);
        assertThat(client().delete(one(made)).statusCode()).isEqualTo(404);
    }

    @Test
    void itemsAreAddedReadAndTakenAway() {
        var made = created("{\"items\":[{\"role\":\"user\",\"content\":\"one\"}]}");
        var items = one(made) + "/items";
        var added = body(client().body("{\"items\":[{\"role\":\"user\",\"content\":\"two\"}]}")
                .post(items));
        var two = added.at("/data/0/id").asText();

        assertThat(body(client().get(items)).at("/data/0/id").asText()).isEqualTo(two);
        assertThat(body(client().get(items + "/" + two)).at("/content/0/text").asText())
                .isEqualTo("two");
        assertThat(body(client().delete(items + "/" + two)).path("id")).isEqualTo(made.path("id"));
        assertThat(client().get(items + "/" + two).statusCode()).isEqualTo(404);
        assertThat(body(client().get(items)).path("data")).hasSize(1);
    }

    @Test
    void aResponseGoesOnInItAndAddsWhatWasSaid() {
        var made = created("{}");
        var first = body(post(in(made, analyst())));
        assertThat(first.at("/conversation/id")).isEqualTo(made.path("id"));
        assertThat(types(made)).containsExactly("message", "function_call");
        var next = in(made, analyst());
        next.putArray("input").addAll(Api.outputs(first, Api.ROWS));
        var answer = body(post(next));

        assertThat(types(made)).containsExactly("message", "function_call", "function_call_output", "message");
        assertThat(said(answer)).isEqualTo(said(Api.loop(analyst(), Api.ROWS)));
    }

    @Test
    void whatGoesOnInTheBackgroundIsAddedWhenItIsReady() {
        var made = created("{}");
        var slow = client().header("X-Simulator-Latency-Ms", "600000")
                .body(Json.write(in(made, request().put("background", true))))
                .post("/openai/v1/responses");
        var id = body(slow).path("id").asText();
        assertThat(code(in(made, request()), "conversation_locked")).isEqualTo(400);
        assertThat(types(made)).isEmpty();
        client().post("/openai/v1/responses/" + id + "/cancel").then().statusCode(200);
        assertThat(post(in(made, request())).statusCode()).isEqualTo(200);
        assertThat(types(made)).containsExactly("message", "message");
    }

    @Test
    void refusesWhatTheApiRefuses() {
        var made = created("{}");
        var item = "{\"role\":\"user\",\"content\":\"x\"}";
        var many = "{\"items\":[" + (item + ",").repeat(20) + item + "]}";
        assertThat(client().body(many).post(one(made) + "/items").statusCode()).isEqualTo(400);
        assertThat(client().body("{\"name\":\"x\"}").post(ALL).statusCode()).isEqualTo(400);
        assertThat(client().body("{}").post(one(made)).statusCode()).isEqualTo(400);
        assertThat(client().get(ALL).statusCode()).isEqualTo(404);
        assertThat(code(request().put("conversation", "conv_none"), "")).isEqualTo(404);
        var both = in(made, request()).put("previous_response_id", "resp_1");
        assertThat(code(both, "mutually_exclusive_parameters")).isEqualTo(400);
    }

    @Test
    void anotherKeySeesNothing() {
        var made = created("{}");
        var other = given().header("Authorization", "Bearer sk-other").contentType("application/json");
        assertThat(other.get(one(made)).statusCode()).isEqualTo(404);
        assertThat(other.body(Json.write(in(made, request())))
                        .post("/openai/v1/responses")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aConversationMadeSmallIsStillKnown() {
        var first = body(post(analyst()));
        var compacting = request().put("previous_response_id", first.path("id").asText());
        compacting.putArray("input").addAll(Api.outputs(first, Api.ROWS));
        var small = body(client().body(Json.write(compacting)).post("/openai/v1/responses/compact"));
        assertThat(small.path("output")
                        .valueStream()
                        .map(item -> item.path("type").asText()))
                .containsExactly("message", "compaction");
        var next = analyst();
        next.set("input", small.path("output"));

        assertThat(said(body(post(next)))).isEqualTo(said(Api.loop(analyst(), Api.ROWS)));
        ((ObjectNode) small.at("/output/1")).put("encrypted_content", "forged");
        assertThat(code(next, "invalid_encrypted_content")).isEqualTo(400);
    }
}
