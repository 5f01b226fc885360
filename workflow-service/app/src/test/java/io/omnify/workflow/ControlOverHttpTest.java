package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.control.usecase.ClearOldRuns;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do to runs, find of runs and hear of runs, through the real broker and database. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ControlOverHttpTest {
    private static final String PATH = "/api/agentkit/workflows";
    private final OrgId org = TestTokens.newOrg();
    private final String token = TestTokens.owner(org);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Inject
    MongoClient mongo;

    @Inject
    ClearOldRuns clear;

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
    void aPausedRunStartsNothingUntilItIsResumed() {
        var run = start(workflow(step("a", "hang"), step("b", "ok", "a")), Map.of());
        await().until(() -> agents.of(run).size() == 1);
        assertThat(post(run + "/pause").statusCode()).isEqualTo(200);
        assertThat(post(run + "/pause").statusCode()).isEqualTo(409);

        agents.finish(agents.of(run).getFirst(), "completed", Map.of(), null);
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("paused"));
        assertThat(agents.of(run)).hasSize(1);

        assertThat(post(run + "/resume").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("completed"));
        assertThat(types(run)).contains("run.running", "act.pause", "act.resume", "step.completed", "run.completed");
        var acts =
                me().get(PATH + "/-/executions/" + run + "/history?limit=200").jsonPath();
        assertThat(acts.getList("findAll { it.type == 'act.pause' }.by.type")).containsExactly("user");
    }

    @Test
    void aFailedStepIsTriedAgainAndAnIncidentEnds() {
        var run = start(workflow(step("a", "fail-first-run"), step("b", "ok", "a")), Map.of("customer", "Acme"));
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("failed"));
        var incident = me().get(PATH + "/-/incidents").jsonPath();
        assertThat(incident.getList("execution_id")).containsExactly(run);
        assertThat(incident.getString("[0].error.code")).isEqualTo("broken");
        assertThat(incident.getString("[0].steps[0].step_id")).isEqualTo("a");
        assertThat(incident.getString("[0].steps[0].input.script")).isEqualTo("fail-first-run");

        assertThat(post(run + "/retry", Map.of("step_id", "zzz")).statusCode()).isEqualTo(404);
        assertThat(post(run + "/retry", Map.of("step_id", "a")).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("completed"));
        assertThat(me().get(PATH + "/-/incidents").jsonPath().getList("execution_id"))
                .isEmpty();
        assertThat(get(run).getList("data.steps[0].attempts.status")).containsExactly("failed", "completed");
    }

    @Test
    void aRunIsDoneAgainFromAStepWithAnotherInput() {
        var run = start(workflow(step("a", "ok"), step("b", "ok", "a")), Map.of());
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("completed"));

        var again = post(run + "/rerun", Map.of("from_step", "b", "input", Map.of("script", "ok", "note", "again")));

        assertThat(again.statusCode()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(get(run).getString("data.output.got.note")).isEqualTo("again"));
        assertThat(agents.of(run)).hasSize(3);
    }

    @Test
    void aPersonSaysWhatBecameOfAStep() {
        var run = start(workflow(step("a", "unclear"), step("b", "ok", "a")), Map.of());
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("needs_attention"));
        assertThat(post(run + "/steps/a/resolve", Map.of("resolution", "maybe")).statusCode())
                .isEqualTo(422);
        var done = Map.of("resolution", "done", "output", Map.of("sent", true));
        assertThat(post(run + "/steps/a/resolve", done).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("completed"));
        assertThat(get(run).getBoolean("data.steps[0].output.sent")).isTrue();
        assertThat(post(run + "/steps/a/resolve", done).statusCode()).isEqualTo(409);
    }

    @Test
    void onlyWhoIsAskedApproves() {
        var approval = Map.<String, Object>of(
                "step_id", "ask", "type", "approval", "input", Map.of("role", "manager", "message", "Spend it?"));
        var run = start(workflow(approval, step("b", "ok", "ask")), Map.of());
        await().untilAsserted(() ->
                assertThat(get(run).getString("data.steps[0].approval.message")).isEqualTo("Spend it?"));

        var member = TestTokens.user(org, new UserId("user_m"), Role.MEMBER);
        given().header("Authorization", member)
                .contentType("application/json")
                .body(Map.of("decision", "approve"))
                .post(PATH + "/-/executions/" + run + "/approvals/ask")
                .then()
                .statusCode(403);
        assertThat(post(run + "/approvals/ask", Map.of("decision", "perhaps")).statusCode())
                .isEqualTo(422);
        assertThat(post(run + "/approvals/ask", Map.of("decision", "approve", "note", "go"))
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("completed"));
        assertThat(types(run)).contains("act.approve");
    }

    @Test
    void anEventAndASignalWakeARunThatWaitsForThem() {
        var wait = Map.<String, Object>of(
                "step_id",
                "wait",
                "type",
                "wait",
                "input",
                Map.of(
                        "event",
                        Map.of("type", "lead.replied.v1", "filter", "${event.data.lead == input.lead}"),
                        "timeout",
                        "PT1H"));
        var run = start(workflow(wait), Map.of("lead", "l1"));
        await().untilAsserted(() ->
                assertThat(get(run).getString("data.steps[0].waits_for.event")).isEqualTo("lead.replied.v1"));
        agents.publish("omnify.lead.events", "lead.replied.v1", "l2", org, Map.of("lead", "l2"));
        agents.publish("omnify.lead.events", "lead.replied.v1", "l1", TestTokens.newOrg(), Map.of("lead", "l1"));
        agents.publish("omnify.lead.events", "lead.replied.v1", "l1", org, Map.of("lead", "l1"));
        await().untilAsserted(() -> assertThat(get(run).getString("status")).isEqualTo("completed"));

        var other = start(workflow(wait), Map.of("lead", "l3"));
        await().until(() -> "waiting".equals(get(other).getString("status")));
        assertThat(post(other + "/signal", Map.of("name", "not valid")).statusCode())
                .isEqualTo(422);
        var signal = Map.of("name", "lead.replied.v1", "data", Map.of("lead", "l3"));
        assertThat(post(other + "/signal", signal).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(get(other).getString("status")).isEqualTo("completed"));
    }

    @Test
    void runsAreFoundByWhatTheyAreAbout() {
        var workflow = workflow(step("a", "ok"));
        var acme = start(workflow, Map.of("customer", Map.of("name", "Acme Rockets", "country", "DE")));
        var other = start(workflow, Map.of("customer", Map.of("name", "Bolt", "country", "FR")));
        await().until(() -> found("status=completed").size() == 2);
        assertThat(found("q=acme%20rock")).containsExactly(acme);
        assertThat(found("q=acme%20bolt")).isEmpty();
        assertThat(found("attribute=customer.country=FR")).containsExactly(other);
        assertThat(found("attribute=customer.country=F")).isEmpty();
        assertThat(found("status=failed,completed")).containsExactlyInAnyOrder(acme, other);
        assertThat(found("from=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(found("to=2999-01-01T00:00:00Z")).hasSize(2);
        me().get(PATH + "/-/executions?status=wrong").then().statusCode(422);
        me().get(PATH + "/-/executions?attribute=wrong").then().statusCode(422);
        me().get(PATH + "/-/executions?from=yesterday").then().statusCode(422);
    }

    @Test
    void manyRunsAreCountedBeforeTheyAreCancelled() {
        var workflow = workflow(step("a", "hang"));
        var runs = new ArrayList<String>();
        for (int i = 0; i < 3; i++) runs.add(start(workflow, Map.of("n", i)));
        await().until(() -> found("status=running").size() == 3);
        var order = new HashMap<String, Object>(Map.of("act", "cancel", "filter", Map.of("status", "running")));
        order.put("count_only", true);
        assertThat(bulk(order).jsonPath().getInt("applies")).isEqualTo(3);
        order.remove("count_only");
        assertThat(bulk(order).statusCode()).isEqualTo(422);
        order.put("expected", 2);
        assertThat(bulk(order).statusCode()).isEqualTo(409);
        order.put("expected", 3);
        assertThat(bulk(order).jsonPath().getBoolean("done")).isTrue();
        await().untilAsserted(() -> assertThat(found("status=cancelled")).containsExactlyInAnyOrderElementsOf(runs));
    }

    @Test
    void theOrganisationHearsEveryRunAndAgainWhatItMissed() throws Exception {
        var workflow = workflow(step("a", "ok"));
        var lines = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var reading = client.sendAsync(watch(""), BodyHandlers.ofLines())
                    .thenAcceptAsync(response -> response.body().forEach(lines::add));
            await().until(() -> !lines.isEmpty());
            var run = start(workflow, Map.of());
            await().until(() ->
                    lines.stream().anyMatch(l -> l.startsWith("data:") && l.contains(run) && l.contains("completed")));
            var first =
                    lines.stream().filter(l -> l.startsWith("id:")).findFirst().orElseThrow();

            var again = new CopyOnWriteArrayList<String>();
            await().until(() -> found("status=completed").contains(run));
            var resumed = client.sendAsync(watch(first.substring(3).strip()), BodyHandlers.ofLines())
                    .thenAcceptAsync(response -> response.body().forEach(again::add));
            await().until(() -> again.stream().anyMatch(l -> l.startsWith("data:") && l.contains(run)));
            assertThat(resumed).isNotDone();
            reading.cancel(true);
            resumed.cancel(true);
            client.shutdownNow();
        }
    }

    private HttpRequest watch(String lastEventId) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + PATH + "/-/events"))
                .header("Authorization", token)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        return request.build();
    }

    @Test
    void theReadModelIsMadeAnewFromTheTopic() {
        var run = start(workflow(step("a", "ok")), Map.of());
        await().until(() -> types(run).contains("run.completed"));
        var before = types(run);
        var filter = Filters.eq("org", org.value());
        for (var collection : List.of("runs", "run_history"))
            mongo.getDatabase(database).getCollection(collection).deleteMany(filter);
        me().get(PATH + "/-/executions/" + run).then().statusCode(404);

        given().auth()
                .preemptive()
                .basic("operator", "wrong")
                .post("/internal/read-model/rebuild")
                .then()
                .statusCode(401);
        given().auth()
                .preemptive()
                .basic("operator", "operator-of-tests")
                .post("/internal/read-model/rebuild")
                .then()
                .statusCode(200);

        assertThat(get(run).getString("status")).isEqualTo("completed");
        assertThat(types(run)).isEqualTo(before);
    }

    @Test
    void oldRunsGoToTheArchive() {
        var run = start(workflow(step("a", "ok")), Map.of());
        await().until(() -> types(run).contains("run.completed"));
        assertThat(me().get(PATH + "/-/executions/export").asString()).contains(run);
        me().body(Map.of("days", -1)).put(PATH + "/-/retention").then().statusCode(422);
        me().body(Map.of("days", 30)).put(PATH + "/-/retention").then().statusCode(200);
        assertThat(me().get(PATH + "/-/retention").jsonPath().getInt("days")).isEqualTo(30);

        clear.handle();
        me().get(PATH + "/-/executions/" + run).then().statusCode(200);
        mongo.getDatabase(database)
                .getCollection("runs")
                .updateOne(Filters.eq("_id", run), Updates.set("endedAt", Instant.parse("2020-01-01T00:00:00Z")));
        clear.handle();

        me().get(PATH + "/-/executions/" + run).then().statusCode(404);
        assertThat(me().get(PATH + "/-/executions/export?archived=true").asString())
                .contains(run);
        assertThat(given().header("Authorization", TestTokens.owner(TestTokens.newOrg()))
                        .get(PATH + "/-/executions/export?archived=true")
                        .asString())
                .isEmpty();
    }

    @Test
    void anotherOrganisationCanDoNothingToARunAndLearnsNothingOfIt() {
        var run = start(workflow(step("a", "fail")), Map.of("secret", "hidden"));
        await().until(() -> "failed".equals(get(run).getString("status")));
        var theirs = given().header("Authorization", TestTokens.owner(TestTokens.newOrg()))
                .contentType("application/json");
        var at = PATH + "/-/executions/" + run;
        for (var verb : List.of("cancel", "pause", "resume", "retry"))
            theirs.body("{}").post(at + "/" + verb).then().statusCode(404);
        theirs.body(Map.of("name", "a")).post(at + "/signal").then().statusCode(404);
        theirs.body(Map.of("from_step", "a")).post(at + "/rerun").then().statusCode(404);
        theirs.body(Map.of("decision", "approve"))
                .post(at + "/approvals/a")
                .then()
                .statusCode(404);
        theirs.body(Map.of("resolution", "done"))
                .post(at + "/steps/a/resolve")
                .then()
                .statusCode(404);
        theirs.get(at + "/history").then().statusCode(404);
        assertThat(theirs.get(PATH + "/-/incidents").jsonPath().getList("")).isEmpty();
        assertThat(theirs.get(PATH + "/-/executions?q=hidden").jsonPath().getList(""))
                .isEmpty();
        var count = Map.of("act", "retry", "filter", Map.of("incident", true), "count_only", true);
        assertThat(theirs.body(count)
                        .post(PATH + "/-/executions/bulk")
                        .jsonPath()
                        .getInt("found"))
                .isZero();
    }

    private RequestSpecification me() {
        return given().header("Authorization", token).contentType("application/json");
    }

    private Response post(String path) {
        return me().post(PATH + "/-/executions/" + path);
    }

    private Response post(String path, Object body) {
        return me().body(body).post(PATH + "/-/executions/" + path);
    }

    private Response bulk(Object body) {
        return me().body(body).post(PATH + "/-/executions/bulk");
    }

    private JsonPath get(String run) {
        return me().get(PATH + "/-/executions/" + run).jsonPath();
    }

    private List<String> types(String run) {
        return me().get(PATH + "/-/executions/" + run + "/history?limit=200")
                .jsonPath()
                .getList("type");
    }

    private List<String> found(String query) {
        return me().urlEncodingEnabled(false)
                .get(PATH + "/-/executions?" + query)
                .jsonPath()
                .getList("execution_id");
    }

    private String start(String workflow, Map<String, Object> input) {
        return me().header("Prefer", "respond-async")
                .body(Map.of("input_data", input))
                .post(PATH + "/" + workflow + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .path("execution_id");
    }

    @SafeVarargs
    private String workflow(Map<String, Object>... steps) {
        return me().body(Definitions.of(steps))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("workflow_id");
    }

    private static Map<String, Object> step(String id, String script, String... needs) {
        return Definitions.with(Definitions.agent(id, needs), "input", Map.of("script", script));
    }
}
