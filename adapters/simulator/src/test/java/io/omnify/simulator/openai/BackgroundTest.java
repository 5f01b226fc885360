package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.post;
import static io.omnify.simulator.openai.Api.request;
import static io.omnify.simulator.openai.Api.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work that goes on when the caller has left: looked at, waited for, cancelled. */
@QuarkusTest
class BackgroundTest {
    private static final String RESPONSES = "/openai/v1/responses/";

    private static ObjectNode background() {
        return request().put("background", true);
    }

    /** Begun, and at work for longer than any test. */
    private static String working() {
        var begun = client().header("X-Simulator-Latency-Ms", "600000")
                .body(Json.write(background()))
                .post("/openai/v1/responses");
        assertThat(body(begun).path("status").asText()).isEqualTo("queued");
        assertThat(body(begun).path("output")).isEmpty();
        return id(begun);
    }

    private static String id(Response response) {
        return body(response).path("id").asText();
    }

    private static JsonNode seen(String id) {
        return body(client().get(RESPONSES + id));
    }

    private static Response cancelled(String id) {
        return client().post(RESPONSES + id + "/cancel");
    }

    @Test
    void isToldAtOnceAndAnsweredWhoeverComesBack() {
        assertThat(seen(working()).path("status").asText()).isEqualTo("in_progress");
        var done = seen(id(post(background())));
        assertThat(done.path("status").asText()).isEqualTo("completed");
        assertThat(done.path("background").asBoolean()).isTrue();
        assertThat(text(done)).isEqualTo(text(body(post(request()))));
    }

    @Test
    void isReadyWhenItsTimeHasCome() {
        var ready = Instant.parse("2026-11-23T05:00:00Z");
        var begun = Json.NODES.objectNode().put("status", "in_progress");
        var finished = Json.NODES.objectNode().put("status", "completed").put("background", true);
        var kept = new Kept(List.of(), begun, finished, ready, false);
        assertThat(kept.at(ready.minusMillis(1))).isEqualTo(begun);
        assertThat(kept.at(ready)).isEqualTo(finished);
        assertThat(kept.cancel(ready).at(ready)).isEqualTo(finished);
        var cancelled = kept.cancel(ready.minusMillis(1));
        assertThat(cancelled.at(ready).path("status").asText()).isEqualTo("cancelled");
        assertThat(cancelled.isDone(ready)).isFalse();
    }

    @Test
    void endsWhenItIsCancelledHoweverOften() {
        var id = working();
        var first = body(cancelled(id));
        assertThat(first.path("status").asText()).isEqualTo("cancelled");
        assertThat(first.path("output")).isEmpty();
        assertThat(body(cancelled(id))).isEqualTo(first).isEqualTo(seen(id));
    }

    @Test
    void staysWhenItIsDoneBeforeItIsCancelled() {
        var id = id(post(background()));
        assertThat(body(cancelled(id)).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void isAllThatCanBeCancelled() {
        assertThat(cancelled(id(post(request()))).statusCode()).isEqualTo(400);
        assertThat(cancelled("resp_none").statusCode()).isEqualTo(404);
        assertThat(post(background().put("store", false)).statusCode()).isEqualTo(400);
    }

    @Test
    void isContinuedWhenItIsDoneAndNotBefore() {
        var early = post(request().put("previous_response_id", working()));
        assertThat(early.statusCode()).isEqualTo(400);
        var next = post(request().put("previous_response_id", id(post(background()))));
        assertThat(next.statusCode()).isEqualTo(200);
    }
}
