package io.omnify.agent.adapter.rest;

import static io.omnify.agent.testing.Api.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class BatchesTest {
    private static final int MANY = 64;

    private final Api api = new Api();

    private static Map<String, Object> input(String... script) {
        return Map.of("input_data", Map.of("script", List.of(script)));
    }

    private void awaitOver(String batch) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> api.get("/batches/" + batch).body("status", equalTo("completed")));
    }

    @Test
    void everyInputHasAResultAndTheSameBatchRunsOnce() {
        api.agent("mine");
        var batch = Map.of("batch_id", "nightly", "inputs", List.of(input("query", "answer"), input("unavailable")));
        var first = api.post("/agents/mine/batch", batch)
                .statusCode(202)
                .header("Location", endsWith("/api/agentkit/batches/nightly"))
                .body("total", equalTo(2))
                .extract()
                .<List<String>>path("items.execution_id");
        awaitOver("nightly");
        var again = api.post("/agents/mine/batch", batch).statusCode(202).extract();
        assertThat(again.<List<String>>path("items.execution_id")).isEqualTo(first);
        api.get("/batches/nightly")
                .body("items.index", equalTo(List.of(0, 1)))
                .body("items.status", equalTo(List.of("completed", "failed")))
                .body("items.mode", everyItem(equalTo("simulation")))
                .body("items[0].data.clicks", equalTo(7))
                .body("items[1].error.code", equalTo("model-unavailable"))
                .body("counts.completed", equalTo(1));
        api.get("/agents/mine/executions").body("", hasSize(2));
        new Api().get("/batches/nightly").statusCode(404).body("code", equalTo("batch-not-found"));
    }

    /** All at once, and one answer is all the money is for. */
    @Test
    void ofManyExecutionsAgainstABudgetOfOneExactlyOneIsPaid() {
        var budget = Map.of("per_month", Map.of("amount", "0.0014"));
        var poor = Map.of("agent_id", "poor", "name", "P", "agent_type", "analytics", "instructions", "Do it.");
        var agent = new HashMap<String, Object>(poor);
        agent.putAll(Map.of("tools", List.of(), "budget", budget));
        api.post("/agents", agent).statusCode(201);
        var inputs = Collections.nCopies(MANY, input("slow200"));
        api.post("/agents/poor/batch", Map.of("batch_id", "race", "inputs", inputs))
                .statusCode(202);
        awaitOver("race");
        api.get("/batches/race")
                .body("counts", equalTo(Map.of("completed", 1, "failed", MANY - 1)))
                .body("items.findAll { it.status == 'failed' }.error.code", everyItem(equalTo("budget-spent")))
                .body("cost.amount", equalTo("0.00056"));
    }

    @Test
    void batchesAreListedNewestFirstPageByPage() {
        api.agent("mine");
        api.agent("others");
        for (var each : List.of("first", "second"))
            api.post(
                            "/agents/mine/batch",
                            Map.of("batch_id", each, "inputs", List.of(input("query", "answer"), input("unavailable"))))
                    .statusCode(202);
        api.post("/agents/others/batch", Map.of("batch_id", "third", "inputs", List.of(input("answer"))))
                .statusCode(202);
        for (var each : List.of("first", "second", "third")) awaitOver(each);
        api.get("/batches").statusCode(200).body("batch_id", equalTo(List.of("third", "second", "first")));
        var page = api.get("/batches?agent_id=mine&limit=1")
                .statusCode(200)
                .body("batch_id", equalTo(List.of("second")))
                .body("[0].status", equalTo("completed"))
                .body("[0].total", equalTo(2))
                .body("[0].counts", equalTo(Map.of("completed", 1, "failed", 1)))
                .body("[0].started_at", notNullValue())
                .extract();
        assertThat(page.<String>path("[0].cost.amount"))
                .isEqualTo(api.get("/batches/second").extract().path("cost.amount"));
        var link = page.header("Link");
        var next = link.substring(link.indexOf(BASE) + BASE.length(), link.indexOf('>'));
        api.get(next).body("batch_id", equalTo(List.of("first")));
        new Api().get("/batches").body("", hasSize(0));
        api.get("/batches?limit=0").statusCode(422);
    }

    @Test
    void oneInputThatDoesNotFitStopsThemAll() {
        var form = Map.of("type", "object", "required", List.of("goal"));
        api.post("/agents", Map.of("agent_id", "typed", "name", "T", "agent_type", "analytics", "input_schema", form))
                .statusCode(201);
        api.post("/agents/typed/batch", Map.of("inputs", List.of(Map.of("goal", "g"), Map.of("other", 1))))
                .statusCode(422)
                .body("errors.field", hasItem("inputs[1]"));
        api.get("/agents/typed/executions").body("", hasSize(0));
        api.post("/agents/typed/batch", Map.of("inputs", List.of())).statusCode(422);
        api.post("/agents/typed/batch", Map.of("batch_id", "a b", "inputs", List.of(Map.of())))
                .statusCode(422);
        api.post("/agents/nobody/batch", Map.of("inputs", List.of(Map.of()))).statusCode(404);
    }

    @Test
    void aBatchIsCancelledWhole() {
        api.agent("mine");
        var batch = Map.of("batch_id", "slow", "inputs", List.of(input("slow60000"), input("slow60000")));
        api.post("/agents/mine/batch", batch).statusCode(202);
        api.as().post(BASE + "/batches/slow/cancel").then().statusCode(202);
        awaitOver("slow");
        api.get("/batches/slow").body("items.status", everyItem(equalTo("cancelled")));
    }

    @Test
    void remembersASubjectUntilItIsErased() {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id",
                                "mine",
                                "name",
                                "M",
                                "agent_type",
                                "analytics",
                                "instructions",
                                "Do it.",
                                "memory",
                                Map.of("enabled", true)))
                .statusCode(201);
        var body = Map.of("input_data", Map.of("script", List.of("answer")), "subject_id", "anna");
        var first = api.post("/agents/mine/execute", body).statusCode(200).extract();
        var second = api.post("/agents/mine/execute", body).statusCode(200).extract();
        api.get("/executions/" + second.path("execution_id"))
                .body("input.memory.earlier", hasSize(1))
                .body("input.memory.earlier[0].asked", containsString("answer"));
        api.get("/agents/mine/memory").statusCode(200).body("subject_id", equalTo(List.of("anna")));
        api.get("/agents/mine/memory/anna")
                .statusCode(200)
                .body("entries.execution_id", hasItem(first.<String>path("execution_id")));
        new Api().get("/agents/mine/memory/anna").statusCode(404);
        api.as().delete(BASE + "/agents/mine/memory/anna").then().statusCode(204);
        api.get("/agents/mine/memory/anna").statusCode(404).body("code", equalTo("memory-not-found"));
        api.get("/agents/mine/memory").body("subject_id", not(hasItem("anna")));
        api.post("/agents/mine/execute", body).statusCode(200);
        api.as().delete(BASE + "/memory/anna").then().statusCode(200).body("erased", equalTo(1));
    }
}
