package io.omnify.workflow;

import static io.omnify.workflow.Somebody.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do to a run, through the real broker and database. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ControlOverHttpTest {
    private final Somebody me = new Somebody();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private FakeAgents agents;

    @BeforeEach
    void ready() {
        agents = new FakeAgents(bootstrap);
        Somebody.serviceReady();
    }

    @AfterEach
    void stop() throws InterruptedException {
        agents.close();
    }

    @Test
    void aPausedRunStartsNothingUntilItIsResumed() {
        var run = me.start(me.workflow(step("a", "hang"), step("b", "ok", "a")), Map.of());
        await().until(() -> agents.of(run).size() == 1);
        assertThat(me.post(run + "/pause").statusCode()).isEqualTo(200);
        assertThat(me.post(run + "/pause").statusCode()).isEqualTo(409);

        agents.finish(agents.of(run).getFirst(), "completed", Map.of(), null);
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("paused"));
        assertThat(agents.of(run)).hasSize(1);

        assertThat(me.post(run + "/resume").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("completed"));
        assertThat(me.types(run)).contains("run.running", "act.pause", "act.resume", "step.completed", "run.completed");
        var acts = me.asks()
                .get(Somebody.PATH + "/-/executions/" + run + "/history?limit=200")
                .jsonPath();
        assertThat(acts.getList("findAll { it.type == 'act.pause' }.by.type")).containsExactly("user");
    }

    @Test
    void aFailedStepIsTriedAgainAndAnIncidentEnds() {
        var run = me.start(me.workflow(step("a", "fail-first-run"), step("b", "ok", "a")), Map.of("customer", "Acme"));
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("failed"));
        var incident = me.asks().get(Somebody.PATH + "/-/incidents").jsonPath();
        assertThat(incident.getList("execution_id")).containsExactly(run);
        assertThat(incident.getString("[0].error.code")).isEqualTo("broken");
        assertThat(incident.getString("[0].steps[0].step_id")).isEqualTo("a");
        assertThat(incident.getString("[0].steps[0].input.script")).isEqualTo("fail-first-run");

        assertThat(me.post(run + "/retry", Map.of("step_id", "zzz")).statusCode())
                .isEqualTo(404);
        assertThat(me.post(run + "/retry", Map.of("step_id", "a")).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("completed"));
        assertThat(me.asks().get(Somebody.PATH + "/-/incidents").jsonPath().getList("execution_id"))
                .isEmpty();
        assertThat(me.run(run).getList("data.steps[0].attempts.status")).containsExactly("failed", "completed");
    }

    @Test
    void aRunIsDoneAgainFromAStepWithAnotherInput() {
        var run = me.start(me.workflow(step("a", "ok"), step("b", "ok", "a")), Map.of());
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("completed"));

        var again = me.post(run + "/rerun", Map.of("from_step", "b", "input", Map.of("script", "ok", "note", "again")));

        assertThat(again.statusCode()).isEqualTo(200);
        await().untilAsserted(() ->
                assertThat(me.run(run).getString("data.output.got.note")).isEqualTo("again"));
        assertThat(agents.of(run)).hasSize(3);
    }

    @Test
    void aPersonSaysWhatBecameOfAStep() {
        var run = me.start(me.workflow(step("a", "unclear"), step("b", "ok", "a")), Map.of());
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("needs_attention"));
        assertThat(me.post(run + "/steps/a/resolve", Map.of("resolution", "maybe"))
                        .statusCode())
                .isEqualTo(422);
        var done = Map.of("resolution", "done", "output", Map.of("sent", true));
        assertThat(me.post(run + "/steps/a/resolve", done).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("completed"));
        assertThat(me.run(run).getBoolean("data.steps[0].output.sent")).isTrue();
        assertThat(me.post(run + "/steps/a/resolve", done).statusCode()).isEqualTo(409);
    }

    @Test
    void onlyWhoIsAskedApproves() {
        var approval = Map.<String, Object>of(
                "step_id", "ask", "type", "approval", "input", Map.of("role", "manager", "message", "Spend it?"));
        var run = me.start(me.workflow(approval, step("b", "ok", "ask")), Map.of());
        await().untilAsserted(() -> assertThat(me.run(run).getString("data.steps[0].approval.message"))
                .isEqualTo("Spend it?"));

        var member = TestTokens.user(me.org, new UserId("user_m"), Role.MEMBER);
        given().header("Authorization", member)
                .contentType("application/json")
                .body(Map.of("decision", "approve"))
                .post(Somebody.PATH + "/-/executions/" + run + "/approvals/ask")
                .then()
                .statusCode(403);
        assertThat(me.post(run + "/approvals/ask", Map.of("decision", "perhaps"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(me.post(run + "/approvals/ask", Map.of("decision", "approve", "ask", "2.1"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(me.run(run).getString("data.steps[0].approval.ask")).isEqualTo("1.1");
        assertThat(me.post(run + "/approvals/ask", Map.of("decision", "approve", "note", "go"))
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("completed"));
        assertThat(me.types(run)).contains("act.approve");
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
        var run = me.start(me.workflow(wait), Map.of("lead", "l1"));
        await().untilAsserted(() -> assertThat(me.run(run).getString("data.steps[0].waits_for.event"))
                .isEqualTo("lead.replied.v1"));
        agents.publish("omnify.lead.events", "lead.replied.v1", "l2", me.org, Map.of("lead", "l2"));
        agents.publish("omnify.lead.events", "lead.replied.v1", "l1", TestTokens.newOrg(), Map.of("lead", "l1"));
        agents.publish("omnify.lead.events", "lead.replied.v1", "l1", me.org, Map.of("lead", "l1"));
        await().untilAsserted(() -> assertThat(me.status(run)).isEqualTo("completed"));

        var other = me.start(me.workflow(wait), Map.of("lead", "l3"));
        await().until(() -> "waiting".equals(me.status(other)));
        assertThat(me.post(other + "/signal", Map.of("name", "not valid")).statusCode())
                .isEqualTo(422);
        var signal = Map.of("name", "lead.replied.v1", "data", Map.of("lead", "l3"));
        assertThat(me.post(other + "/signal", signal).statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(me.status(other)).isEqualTo("completed"));
    }

    @Test
    void anotherOrganisationCanDoNothingToARunAndLearnsNothingOfIt() {
        var run = me.start(me.workflow(step("a", "fail")), Map.of("secret", "hidden"));
        await().until(() -> "failed".equals(me.status(run)));
        var theirs = given().header("Authorization", TestTokens.owner(TestTokens.newOrg()))
                .contentType("application/json");
        var at = Somebody.PATH + "/-/executions/" + run;
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
        assertThat(theirs.get(Somebody.PATH + "/-/incidents").jsonPath().getList(""))
                .isEmpty();
        assertThat(theirs.get(Somebody.PATH + "/-/executions?q=hidden")
                        .jsonPath()
                        .getList(""))
                .isEmpty();
        var count = Map.of("act", "retry", "filter", Map.of("incident", true), "count_only", true);
        assertThat(theirs.body(count)
                        .post(Somebody.PATH + "/-/executions/bulk")
                        .jsonPath()
                        .getInt("found"))
                .isZero();
    }
}
