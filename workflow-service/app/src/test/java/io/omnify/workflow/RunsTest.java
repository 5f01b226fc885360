package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.port.Workflows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs through the real broker and database, with a scripted agent-service. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RunsTest {
    private static final String PATH = "/api/agentkit/workflows";
    private final OrgId org = TestTokens.newOrg();
    private final String token = TestTokens.owner(org);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Workflows workflows;

    private FakeAgents agents;

    @BeforeEach
    void ready() {
        agents = new FakeAgents(bootstrap);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @AfterEach
    void stop() throws InterruptedException {
        agents.close();
    }

    @Test
    void theBuiltInWorkflowRunsToItsPlan() {
        var run = execute("where-should-the-budget-go", Map.of("goal", "more leads"));

        assertThat(run.getString("status")).isEqualTo("completed");
        assertThat(run.getString("data.output.did")).isEqualTo("plan");
        assertThat(run.getString("data.output.got.goal")).isEqualTo("more leads");
        assertThat(run.getString("data.output.got.performance.did")).isEqualTo("performance");
        assertThat(run.getString("data.output.got.creative.did")).isEqualTo("creative");
        assertThat(run.getList("data.steps.step_id")).containsExactly("performance", "creative", "plan");
        assertThat(run.getList("data.steps.mode")).containsOnly("simulation");
        await().untilAsserted(() -> given().header("Authorization", token)
                .get(PATH + "/-/executions/" + run.getString("execution_id"))
                .then()
                .statusCode(200));
        var stored = given().header("Authorization", token).get(PATH + "/-/executions?status=completed");
        await().untilAsserted(() ->
                assertThat(stored.jsonPath().getList("execution_id")).contains(run.getString("execution_id")));
    }

    @Test
    void aRepeatedResultIsAbsorbedOnce() {
        var run = execute(create(step("a", "twice"), step("b", "ok", "a")), Map.of());

        assertThat(run.getString("status")).isEqualTo("completed");
        assertThat(run.getString("data.steps[0].output.did")).isEqualTo("a");
        assertThat(agents.of(run.getString("execution_id")))
                .extracting(event -> event.data().path("command_id").asText())
                .startsWith(run.getString("execution_id") + "/a/1")
                .containsOnly(run.getString("execution_id") + "/a/1", run.getString("execution_id") + "/b/1");
    }

    @Test
    void aCommandNobodyAcknowledgedIsSentAgain() {
        var run = execute(create(step("a", "deaf-once")), Map.of());

        assertThat(run.getString("status")).isEqualTo("completed");
        var sent = agents.of(run.getString("execution_id"));
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).data()).isEqualTo(sent.get(1).data());
        assertThat(sent.get(0).id()).isNotEqualTo(sent.get(1).id());
    }

    @Test
    void aFailingStepIsTriedAgainAsItsRetrySays() {
        var step = step("a", "fail-once");
        step.put("retry", Map.of("max_attempts", 2, "initial_seconds", 0.2));
        var run = execute(create(step), Map.of());

        assertThat(run.getString("status")).isEqualTo("completed");
        assertThat(run.getInt("data.steps[0].attempt")).isEqualTo(2);
    }

    @Test
    void aFailureEndsTheRunUnlessTheStepSaysContinue() {
        var run = execute(create(step("a", "fail"), step("b", "ok", "a")), Map.of());

        assertThat(run.getString("status")).isEqualTo("failed");
        assertThat(run.getString("data.error.code")).isEqualTo("broken");
        assertThat(run.getList("data.steps.status")).containsExactly("failed", "cancelled");

        var tolerant = step("a", "fail");
        tolerant.put("on_error", "continue");
        var other = execute(create(tolerant, step("b", "ok", "a")), Map.of());
        assertThat(other.getString("status")).isEqualTo("completed");
    }

    @Test
    void anUnclearOutcomeStopsForAPerson() {
        var run = execute(create(step("a", "unclear"), step("b", "ok", "a")), Map.of());

        assertThat(run.getString("status")).isEqualTo("needs_attention");
        assertThat(run.getList("data.steps.status")).containsExactly("needs_attention", "pending");
    }

    @Test
    void aCancelledRunEndsAndIgnoresWhatComesLate() {
        var id = create(step("a", "hang"), step("b", "ok", "a"));
        var run = start(id, Map.of(), "").getString("execution_id");
        await().until(() -> agents.of(run).size() == 1);

        var ended = given().header("Authorization", token)
                .post(PATH + "/" + id + "/executions/" + run + "/cancel")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(ended.getString("status")).isEqualTo("cancelled");
        agents.finish(agents.of(run).getFirst(), "completed", Map.of(), null);
        given().header("Authorization", token)
                .post(PATH + "/" + id + "/executions/" + run + "/cancel")
                .then()
                .statusCode(409);
        assertThat(get(id, run).getString("status")).isEqualTo("cancelled");
    }

    @Test
    void aRunStaysOnTheVersionItStartedWith() {
        var id = create(step("a", "hang"), step("b", "ok", "a"));
        var run = start(id, Map.of(), "").getString("execution_id");
        await().until(() -> agents.of(run).size() == 1);
        given().header("Authorization", token)
                .contentType("application/json")
                .body(Map.of("name", "next", "steps", List.of(step("other", "ok"))))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200);

        agents.finish(agents.of(run).getFirst(), "completed", Map.of(), null);

        await().untilAsserted(() -> assertThat(get(id, run).getString("status")).isEqualTo("completed"));
        assertThat(get(id, run).getInt("data.version")).isEqualTo(1);
        assertThat(get(id, run).getList("data.steps.step_id")).containsExactly("a", "b");
        assertThat(execute(id, Map.of()).getList("data.steps.step_id")).containsExactly("other");
    }

    @Test
    void aNewOrganisationFindsItsWorkflowInPlace() {
        var created = TestTokens.newOrg();
        agents.publish("omnify.auth.events", "organization.created.v1", created.value(), created, Map.of());
        await().untilAsserted(
                        () -> assertThat(workflows.find(created, io.omnify.workflow.definitions.domain.BuiltIns.BUDGET))
                                .isPresent());
    }

    @Test
    void manyStartsWithOneKeyAreOneRun() throws Exception {
        var id = create(step("a", "ok"));
        var key = UUID.randomUUID().toString();
        var ids = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> one = () -> given().header("Authorization", token)
                    .header("Idempotency-Key", key)
                    .header("Prefer", "respond-async")
                    .contentType("application/json")
                    .body(Map.of("input_data", Map.of()))
                    .post(PATH + "/" + id + "/execute")
                    .jsonPath()
                    .getString("execution_id");
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(100, one)))
                if (answer.get() != null) ids.add(answer.get());
        }

        assertThat(ids).isNotEmpty();
        assertThat(ids.stream().distinct()).hasSize(1);
        await().untilAsserted(() ->
                assertThat(get(id, ids.getFirst()).getString("status")).isEqualTo("completed"));
        assertThat(given().header("Authorization", token)
                        .get(PATH + "/" + id + "/executions")
                        .jsonPath()
                        .getList("execution_id"))
                .hasSize(1);
        assertThat(agents.of(ids.getFirst())).hasSize(1);
    }

    private JsonPath get(String workflow, String run) {
        return given().header("Authorization", token)
                .get(PATH + "/" + workflow + "/executions/" + run)
                .jsonPath();
    }

    private JsonPath execute(String workflow, Map<String, Object> input) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(Map.of("input_data", input))
                .post(PATH + "/" + workflow + "/execute")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private JsonPath start(String workflow, Map<String, Object> input, String key) {
        return given().header("Authorization", token)
                .header("Prefer", "respond-async")
                .contentType("application/json")
                .body(Map.of("input_data", input))
                .post(PATH + "/" + workflow + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    @SafeVarargs
    private String create(Map<String, Object>... steps) {
        return given().header("Authorization", token)
                .contentType("application/json")
                .body(Map.of("name", "test", "steps", List.of(steps)))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("workflow_id");
    }

    private static Map<String, Object> step(String id, String script, String... needs) {
        var step = new java.util.HashMap<String, Object>();
        step.put("step_id", id);
        step.put("agent_type", "analytics");
        step.put("depends_on", List.of(needs));
        step.put("input", Map.of("script", script));
        return step;
    }
}
