package io.omnify.workflow;

import static io.omnify.workflow.Somebody.of;
import static io.omnify.workflow.Somebody.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What starts workflows besides people, through the real broker and database. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TriggersOverHttpTest {
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
    void aScheduleStartsRunsByItself() {
        var workflow = me.workflow(step("a", "ok"));
        var trigger = me.trigger(workflow, Map.of("type", "schedule", "every", "PT1S", "overlap", "allow"));
        assertThat(trigger.getString("next_at")).isNotNull();

        await().untilAsserted(() -> assertThat(me.runs(workflow)).hasSizeGreaterThanOrEqualTo(2));

        me.asks().post(of(workflow, trigger) + "/pause").then().statusCode(200);
        var stands = me.asks().get(of(workflow, trigger)).jsonPath();
        assertThat(stands.getBoolean("paused")).isTrue();
        assertThat(stands.getString("next_at")).isNull();
        assertThat(stands.getInt("fired")).isGreaterThanOrEqualTo(2);
        assertThat(me.asks()
                        .get(Somebody.PATH + "/" + workflow + "/executions/" + stands.getString("last_execution_id"))
                        .jsonPath()
                        .getString("data.started_by"))
                .isEqualTo("schedule:" + trigger.getString("trigger_id"));
    }

    @Test
    void aBackfillIsCountedFirstAndThenRun() {
        var workflow = me.workflow(step("a", "ok"));
        var trigger = me.trigger(workflow, Map.of("type", "schedule", "cron", "0 0 1 1 *"));
        var span = Map.of("from", "2020-01-01T00:00:00Z", "to", "2022-12-31T00:00:00Z", "count_only", true);
        me.asks().body(span).post(of(workflow, trigger) + "/backfill").then().statusCode(200);
        assertThat(me.runs(workflow)).isEmpty();
        var asked = me.asks()
                .body(Map.of("from", "2020-01-01T00:00:00Z", "to", "2022-12-31T00:00:00Z"))
                .post(of(workflow, trigger) + "/backfill");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getInt("count")).isEqualTo(3);
        await().untilAsserted(() -> assertThat(me.runs(workflow)).hasSize(3));
        assertThat(me.asks()
                        .get(of(workflow, trigger) + "/upcoming?limit=2")
                        .jsonPath()
                        .getList("times"))
                .hasSize(2);
    }

    @Test
    void anEventStartsOneRunOnce() {
        var workflow = me.workflow(step("a", "ok"));
        me.trigger(
                workflow,
                Map.of(
                        "type",
                        "event",
                        "event_type",
                        "lead.created.v1",
                        "filter",
                        "event.data.score > 50",
                        "input",
                        Map.of("lead", "${event.data.lead_id}")));
        agents.publish(
                "omnify.lead.events", "lead.created.v1", "lead_1", me.org, Map.of("lead_id", "low", "score", 10));
        agents.publishAs("evt_once_" + me.org, "omnify.lead.events", "lead.created.v1", "lead_2", me.org, lead());
        agents.publishAs("evt_once_" + me.org, "omnify.lead.events", "lead.created.v1", "lead_2", me.org, lead());
        agents.publish("omnify.lead.events", "lead.created.v1", "lead_3", TestTokens.newOrg(), lead());

        await().untilAsserted(() -> assertThat(me.runs(workflow)).hasSize(1));
        agents.publish("omnify.lead.events", "lead.created.v1", "lead_2", me.org, lead());
        await().untilAsserted(() -> assertThat(me.runs(workflow)).hasSize(2));
        assertThat(me.asks()
                        .get(Somebody.PATH + "/" + workflow + "/executions")
                        .jsonPath()
                        .getList("data.input.lead"))
                .containsOnly("high");
    }

    @Test
    void aBatchOfEventsIsOneRun() {
        var workflow = me.workflow(step("a", "ok"));
        me.trigger(workflow, Map.of("type", "event", "event_type", "lead.batched.v1", "batch_size", 3));
        for (int i = 0; i < 3; i++)
            agents.publish("omnify.lead.events", "lead.batched.v1", "lead_1", me.org, Map.of("n", i));
        await().untilAsserted(() -> assertThat(me.runs(workflow)).hasSize(1));
        assertThat(me.asks()
                        .get(Somebody.PATH + "/" + workflow + "/executions")
                        .jsonPath()
                        .getList("data.input.event.count"))
                .containsExactly(3);
    }

    @Test
    void aDefinitionDeclaresItsTriggers() {
        var definition = Definitions.with(
                Definitions.of(Definitions.agent("a")),
                "triggers",
                List.of("manual", Map.of("type", "schedule", "cron", "0 9 * * *"), Map.of("type", "webhook")));
        String workflow = me.asks()
                .body(definition)
                .post(Somebody.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("workflow_id");
        var path = Somebody.PATH + "/" + workflow + "/triggers";
        await().untilAsserted(() -> assertThat(me.asks().get(path).jsonPath().getList("type"))
                .containsExactlyInAnyOrder("schedule", "webhook"));
        assertThat(me.asks().get(path).jsonPath().getList("declared")).containsOnly(true);
        var one = path + "/" + me.asks().get(path).jsonPath().getString("[0].trigger_id");
        me.asks().delete(one).then().statusCode(409);

        var without = Definitions.with(definition, "triggers", List.of("manual"));
        me.asks().body(without).put(Somebody.PATH + "/" + workflow).then().statusCode(200);
        await().untilAsserted(() ->
                assertThat(me.asks().get(path).jsonPath().getList("type")).isEmpty());

        var wrong = Definitions.with(definition, "triggers", List.of(Map.of("type", "schedule", "cron", "soon")));
        assertThat(me.asks()
                        .body(wrong)
                        .post(Somebody.PATH)
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getList("errors.field"))
                .containsExactly("triggers[0].cron");
    }

    @Test
    void otherOrganisationsSeeNoTriggerAndCannotTouchOne() {
        var workflow = me.workflow(step("a", "ok"));
        var trigger = of(workflow, me.trigger(workflow, Map.of("type", "webhook")));
        var theirs = given().header("Authorization", TestTokens.owner(TestTokens.newOrg()))
                .contentType("application/json");
        for (var path : List.of("", "/upcoming", "/webhook"))
            theirs.get(trigger + path).then().statusCode(404);
        for (var path : List.of("/pause", "/resume", "/webhook/rotate"))
            theirs.post(trigger + path).then().statusCode(404);
        theirs.body(Map.of("from", "2020-01-01T00:00:00Z", "to", "2020-01-02T00:00:00Z"))
                .post(trigger + "/backfill")
                .then()
                .statusCode(404);
        theirs.delete(trigger).then().statusCode(404);
        theirs.body(Map.of("type", "webhook")).put(trigger).then().statusCode(404);
        theirs.get(Somebody.PATH + "/" + workflow + "/triggers").then().statusCode(404);
        theirs.body(Map.of("type", "webhook"))
                .post(Somebody.PATH + "/" + workflow + "/triggers")
                .then()
                .statusCode(404);
        me.asks().get(trigger).then().statusCode(200);
    }

    @Test
    void aTriggerIsChangedAndRemovedAndItsMistakesAreNamed() {
        var workflow = me.workflow(step("a", "ok"));
        var trigger = of(workflow, me.trigger(workflow, Map.of("type", "schedule", "cron", "0 9 * * *")));
        var changed = me.asks()
                .body(Map.of("type", "schedule", "cron", "0 10 * * *", "time_zone", "Europe/Berlin"))
                .put(trigger)
                .jsonPath();
        assertThat(changed.getString("cron")).isEqualTo("0 10 * * *");
        assertThat(changed.getString("time_zone")).isEqualTo("Europe/Berlin");
        me.asks().body(Map.of("type", "webhook")).put(trigger).then().statusCode(409);
        var wrong = me.asks()
                .body(Map.of("type", "schedule", "cron", "0 99 * * *", "time_zone", "Mars"))
                .post(Somebody.PATH + "/" + workflow + "/triggers");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.jsonPath().getList("errors.field")).containsExactly("time_zone");
        me.asks().delete(trigger).then().statusCode(204);
        me.asks().get(trigger).then().statusCode(404);
        given().header("Authorization", TestTokens.viewer(me.org))
                .contentType("application/json")
                .body(Map.of("type", "webhook"))
                .post(Somebody.PATH + "/" + workflow + "/triggers")
                .then()
                .statusCode(403);
    }

    private static Map<String, Object> lead() {
        return Map.of("lead_id", "high", "score", 90);
    }
}
