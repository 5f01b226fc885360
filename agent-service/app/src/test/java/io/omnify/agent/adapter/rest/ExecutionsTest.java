package io.omnify.agent.adapter.rest;

import static io.omnify.agent.testing.Api.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ExecutionsTest {
    private final Api api = new Api();

    private void awaitStatus(String execution, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> api.get("/executions/" + execution).body("status", equalTo(status)));
    }

    @Test
    void answersWithFiguresThatCanBeFollowed() {
        api.agent("mine");
        var done = api.execute("mine", "query", "answer")
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("mode", equalTo("simulation"))
                .body("data.clicks", equalTo(7))
                .body("usage.input_tokens", equalTo(2000))
                .body("usage.cost.amount", equalTo("0.00112"))
                .extract();
        String call = done.path("data.source");
        api.get("/tool-calls/" + call)
                .statusCode(200)
                .body("tool", equalTo("analytics.query"))
                .body("arguments.by", equalTo(List.of("campaign")))
                .body("result.rows[0].clicks", equalTo(7))
                .body("result.rows[0]", hasKey("roas"))
                .body("result.asked", containsString("metrics=spend"))
                .body("result.token", equalTo("Bearer token-of-" + api.org))
                .body("execution_id", equalTo(done.path("execution_id")));
        api.get("/executions/" + done.path("execution_id"))
                .body("turns", hasSize(2))
                .body("tool_calls[0].call_id", equalTo(call))
                .body("input.script", equalTo(List.of("query", "answer")));
    }

    @Test
    void aBodyWithoutInputDataIsTheInput() {
        api.agent("mine");
        var id = api.post("/agents/mine/execute", "{\"script\":[\"query\"],\"n\":null}")
                .statusCode(200)
                .extract()
                .path("execution_id");
        api.get("/executions/" + id).body("input", hasKey("n")).body("input.n", nullValue());
        api.post("/agents/mine/execute", "{\"input_data\":[1]}")
                .statusCode(422)
                .body("errors[0].field", equalTo("input_data"));
        api.post("/agents/mine/execute", "[1]").statusCode(422);
        api.post("/agents/mine/execute", "{oops").statusCode(400);
        api.post("/agents/mine/execute", Map.of("organization_id", "org_other")).statusCode(403);
        api.post("/agents/nobody/execute", Map.of()).statusCode(404);
    }

    @Test
    void whatFailsSaysWhy() {
        api.agent("mine");
        api.execute("mine", "nonsense", "nonsense")
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("error.code", equalTo("output-invalid"));
        api.execute("mine", "unavailable").then().body("error.retryable", is(true));
    }

    @Test
    void longWorkGoesOnWithoutItsCaller() {
        api.agent("mine");
        var slow = api.execute("mine", "query", "slow4000")
                .then()
                .statusCode(202)
                .body("status", equalTo("running"))
                .extract();
        assertThat(slow.header("Location")).endsWith("/api/agentkit/executions/" + slow.path("execution_id"));
        awaitStatus(slow.path("execution_id"), "completed");
    }

    @Test
    void aRunningExecutionIsCancelled() {
        api.agent("mine");
        var id = api.begun("mine", "slow60000");
        api.as().post(BASE + "/executions/" + id + "/cancel").then().statusCode(202);
        awaitStatus(id, "cancelled");
        api.as()
                .post(BASE + "/executions/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("execution-already-over"));
    }

    @Test
    void aSpentBudgetIsRefused() {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id",
                                "poor",
                                "name",
                                "P",
                                "agent_type",
                                "analytics",
                                "budget",
                                Map.of("per_month", Map.of("amount", "0.0011"), "per_run", Map.of("amount", "0.0001"))))
                .statusCode(201);
        api.execute("poor", "query", "answer").then().statusCode(402).body("code", equalTo("budget-spent"));
        api.execute("poor", "query", "answer").then().statusCode(402);
        api.get("/agents/poor/executions").body("", hasSize(2)).body("error.code", everyItem(equalTo("budget-spent")));
    }

    @ParameterizedTest
    @CsvSource({
        "/analytics/analyze, totals", "/creative-intelligence/analyze, segments",
        "/marketing-automation/execute, ranking", "/client-management/execute, actions"
    })
    void theBuiltInAgentsHaveTheirOwnDoors(String path, String field) {
        api.post(path, Map.of("goal", "g"))
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("data", hasKey(field));
        api.post(path, "{\"goal\":{}}").statusCode(path.startsWith("/analytics") ? 200 : 422);
        api.post(path, Map.of("organization_id", "org_other")).statusCode(403);
        api.post(path, "[]").statusCode(422);
    }

    @Test
    void aBatchIsAnsweredItemByItem() {
        api.agent("mine");
        api.post("/agents/batch-execute", List.of(Map.of("agent_id", "mine"), Map.of("agent_id", "nobody")))
                .statusCode(202)
                .body("status", equalTo(List.of("running", "failed")))
                .body("[0].mode", equalTo("simulation"), "[1].mode", nullValue())
                .body("[1].error.code", equalTo("agent-not-found"));
        api.post("/agents/batch-execute", List.of()).statusCode(422);
        api.post("/agents/batch-execute", List.of(Map.of()))
                .statusCode(422)
                .body("errors[0].field", equalTo("[0].agent_id"));
        api.post("/agents/batch-execute", Map.of()).statusCode(422);
    }

    @Test
    void theSameRequestTwiceIsOneExecution() {
        api.agent("mine");
        var first = api.as()
                .header("Idempotency-Key", "k1")
                .body(Map.of("script", List.of("query")))
                .post(BASE + "/agents/mine/execute");
        var again = api.as()
                .header("Idempotency-Key", "k1")
                .body(Map.of("script", List.of("query")))
                .post(BASE + "/agents/mine/execute");
        assertThat(again.path("execution_id").toString()).isEqualTo(first.path("execution_id"));
        api.get("/agents/mine/executions").body("", hasSize(1));
    }

    @Test
    void sumsHowAgentsDo() {
        api.agent("mine");
        api.execute("mine", "query", "answer");
        api.execute("mine", "nonsense", "nonsense");
        api.get("/metrics?days=1")
                .statusCode(200)
                .body("executions", equalTo(2))
                .body("success_rate", equalTo(0.5f))
                .body("agents[0].agent_id", equalTo("mine"))
                .body("agents[0].input_tokens", equalTo(4000));
        api.get("/metrics?days=0").statusCode(422);
    }

    @Test
    void eventsAreToldLiveAndAgainAfterAGivenOne() {
        api.agent("mine");
        var id = api.begun("mine", "query", "slow1500");
        var events = api.as().get(BASE + "/executions/" + id + "/events").asString();
        assertThat(events)
                .contains("event:execution.started", "event:tool.called", "event:tool.completed", "event:text.delta")
                .contains("event:execution.completed");
        assertThat(events.lines().filter(line -> line.startsWith("id:")))
                .containsExactly("id:1", "id:2", "id:3", "id:4", "id:5", "id:6");
        var rest = api.as()
                .header("Last-Event-ID", "4")
                .get(BASE + "/executions/" + id + "/events")
                .asString();
        assertThat(rest).contains("id:5", "id:6").doesNotContain("id:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exec_unknown", "nonsense"})
    void whatIsUnknownIsNotFound(String id) {
        api.get("/executions/" + id).statusCode(404);
        api.get("/executions/" + id + "/events").statusCode(404);
        api.get("/tool-calls/" + id).statusCode(404);
        api.as().post(BASE + "/executions/" + id + "/cancel").then().statusCode(404);
        api.get("/agents/" + id + "/executions").statusCode(404);
    }

    @Test
    void anotherOrganisationSeesNothing() {
        api.agent("mine");
        var done = api.execute("mine", "query", "answer").then().extract();
        String id = done.path("execution_id");
        var other = new Api();
        other.get("/agents/mine").statusCode(404).body("code", endsWith("not-found"));
        other.as()
                .body(Map.of("name", "x", "agent_type", "analytics"))
                .put(BASE + "/agents/mine")
                .then()
                .statusCode(404);
        other.as().delete(BASE + "/agents/mine").then().statusCode(404);
        other.execute("mine").then().statusCode(404);
        other.get("/agents/mine/executions").statusCode(404);
        other.get("/executions/" + id).statusCode(404);
        other.get("/executions/" + id + "/events").statusCode(404);
        other.as().post(BASE + "/executions/" + id + "/cancel").then().statusCode(404);
        other.get("/tool-calls/" + done.path("data.source")).statusCode(404);
        other.get("/executions").statusCode(200).body("", hasSize(0));
        other.get("/metrics").statusCode(200).body("executions", equalTo(0));
        other.post("/agents/batch-execute", List.of(Map.of("agent_id", "mine")))
                .body("[0].error.code", equalTo("agent-not-found"));
    }

    @Test
    void listsInPages() {
        api.agent("mine");
        for (int i = 0; i < 3; i++) api.execute("mine", "query");
        var first = api.get("/executions?limit=2")
                .statusCode(200)
                .body("", hasSize(2))
                .extract();
        var next = first.header("Link").replaceAll("^<([^>]+)>.*", "$1");
        api.as().urlEncodingEnabled(false).get(next).then().statusCode(200).body("", hasSize(1));
    }
}
