package io.omnify.simulator.openai;

import static io.omnify.simulator.openai.Api.body;
import static io.omnify.simulator.openai.Api.client;
import static io.omnify.simulator.openai.Api.events;
import static io.omnify.simulator.openai.Api.post;
import static io.omnify.simulator.openai.Api.request;
import static io.omnify.simulator.openai.Api.text;
import static io.omnify.simulator.openai.Api.types;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
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
        var kept = new Kept(List.of(), begun, finished, new Tape(List.of(), ready.minusSeconds(9), ready), false);
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

    /** All that is told, also to who was away in between. */
    @Test
    void isFollowedFromWhereTheCallerLeft() {
        var told = events(post(background().put("stream", true)).asString());
        assertThat(types(told)).startsWith("response.created", "response.queued", "response.in_progress");
        assertThat(told.getFirst().path("response").path("status").asText()).isEqualTo("queued");
        assertThat(types(told)).endsWith("response.completed");
        var kept = RESPONSES + told.getFirst().path("response").path("id").asText();
        assertThat(events(client().get(kept + "?stream=true").asString())).isEqualTo(told);
        assertThat(events(client().get(kept + "?stream=true&starting_after=4").asString()))
                .isEqualTo(told.subList(5, told.size()));
        assertThat(seen(told.getFirst().path("response").path("id").asText()))
                .isEqualTo(told.getLast().path("response"));
    }

    @Test
    void comesEventByEventInItsTime() {
        var begun = Instant.parse("2026-11-23T05:00:00Z");
        var now = new AtomicReference<>(begun);
        var cancelled = new AtomicBoolean();
        var event = Json.NODES.objectNode();
        var tape = new Tape(List.of(event, event, event, event), begun, begun.plusSeconds(8));
        var follower = new Follower(tape, 0, cancelled::get, now::get);
        assertThat(follower.untilNext()).isEqualTo(Duration.ofSeconds(4));
        now.set(begun.plusSeconds(5));
        assertThat(follower.untilNext()).isNegative();
        follower.next();
        assertThat(follower.untilNext()).isEqualTo(Duration.ofSeconds(1));
        assertThat(tape.due(3)).isEqualTo(tape.ready());
        cancelled.set(true);
        assertThat(follower.hasNext()).isFalse();
    }

    /** The stream breaks and nothing is lost: the rest is there for who comes back. */
    @Test
    void survivesACutConnection() {
        given().body("{\"kind\":\"cut_stream\",\"match\":\"run_cut/\"}").post("/simulator/faults");
        var asked = client().header("X-Omnify-Command", "run_cut/1/1")
                .body(Json.write(background().put("stream", true)));
        assertThatThrownBy(() -> asked.post("/openai/v1/responses").asString()).isInstanceOf(Exception.class);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> last().path("outcome").asText().equals("cut"));
        var kept = RESPONSES + last().path("response_id").asText();
        assertThat(types(events(
                        client().get(kept + "?stream=true&starting_after=3").asString())))
                .endsWith("response.completed");
    }

    private static JsonNode last() {
        return Json.read(given().get("/simulator/requests?command=run_cut/").asString())
                .path("data")
                .path(0);
    }

    @Test
    void isFollowedOnlyWhenItWasBegunAsAStream() {
        for (var id : List.of(id(post(background())), id(post(request()))))
            assertThat(client().get(RESPONSES + id + "?stream=true").statusCode())
                    .isEqualTo(400);
        var streamed = events(post(background().put("stream", true)).asString());
        var kept = RESPONSES + streamed.getFirst().path("response").path("id").asText();
        assertThat(client().get(kept + "?stream=true&starting_after=x").statusCode())
                .isEqualTo(400);
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
