package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Schedules, events and webhooks through the real broker and database. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TriggersOverHttpTest {
    private static final String PATH = "/api/agentkit/workflows";
    private final OrgId org = TestTokens.newOrg();
    private final String token = TestTokens.owner(org);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

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
    void aScheduleStartsRunsByItself() {
        var workflow = workflow();
        var trigger = create(workflow, Map.of("type", "schedule", "every", "PT1S", "overlap", "allow"));
        assertThat(trigger.getString("next_at")).isNotNull();

        await().untilAsserted(() -> assertThat(runs(workflow)).hasSizeGreaterThanOrEqualTo(2));

        me().post(of(workflow, trigger) + "/pause").then().statusCode(200);
        var stands = me().get(of(workflow, trigger)).jsonPath();
        assertThat(stands.getBoolean("paused")).isTrue();
        assertThat(stands.getString("next_at")).isNull();
        assertThat(stands.getInt("fired")).isGreaterThanOrEqualTo(2);
        assertThat(me().get(PATH + "/" + workflow + "/executions/" + stands.getString("last_execution_id"))
                        .jsonPath()
                        .getString("data.started_by"))
                .isEqualTo("schedule:" + trigger.getString("trigger_id"));
    }

    @Test
    void aBackfillIsCountedFirstAndThenRun() {
        var workflow = workflow();
        var trigger = create(workflow, Map.of("type", "schedule", "cron", "0 0 1 1 *"));
        var span = Map.of("from", "2020-01-01T00:00:00Z", "to", "2022-12-31T00:00:00Z", "count_only", true);
        me().body(span).post(of(workflow, trigger) + "/backfill").then().statusCode(200);
        assertThat(runs(workflow)).isEmpty();
        var asked = me().body(Map.of("from", "2020-01-01T00:00:00Z", "to", "2022-12-31T00:00:00Z"))
                .post(of(workflow, trigger) + "/backfill");
        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.jsonPath().getInt("count")).isEqualTo(3);
        await().untilAsserted(() -> assertThat(runs(workflow)).hasSize(3));
        assertThat(me().get(of(workflow, trigger) + "/upcoming?limit=2")
                        .jsonPath()
                        .getList("times"))
                .hasSize(2);
    }

    @Test
    void anEventStartsOneRunOnce() {
        var workflow = workflow();
        create(
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
        agents.publish("omnify.lead.events", "lead.created.v1", "lead_1", org, Map.of("lead_id", "low", "score", 10));
        agents.publishAs("evt_once_" + org, "omnify.lead.events", "lead.created.v1", "lead_2", org, lead());
        agents.publishAs("evt_once_" + org, "omnify.lead.events", "lead.created.v1", "lead_2", org, lead());
        agents.publish("omnify.lead.events", "lead.created.v1", "lead_3", TestTokens.newOrg(), lead());

        await().untilAsserted(() -> assertThat(runs(workflow)).hasSize(1));
        agents.publish("omnify.lead.events", "lead.created.v1", "lead_2", org, lead());
        await().untilAsserted(() -> assertThat(runs(workflow)).hasSize(2));
        assertThat(me().get(PATH + "/" + workflow + "/executions").jsonPath().getList("data.input.lead"))
                .containsOnly("high");
    }

    private static Map<String, Object> lead() {
        return Map.of("lead_id", "high", "score", 90);
    }

    @Test
    void aBatchOfEventsIsOneRun() {
        var workflow = workflow();
        create(workflow, Map.of("type", "event", "event_type", "lead.batched.v1", "batch_size", 3));
        for (int i = 0; i < 3; i++)
            agents.publish("omnify.lead.events", "lead.batched.v1", "lead_1", org, Map.of("n", i));
        await().untilAsserted(() -> assertThat(runs(workflow)).hasSize(1));
        assertThat(me().get(PATH + "/" + workflow + "/executions").jsonPath().getList("data.input.event.count"))
                .containsExactly(3);
    }

    @Test
    void aWebhookNeedsItsAddressAndASignatureOfNow() {
        var workflow = workflow();
        var trigger = create(workflow, Map.of("type", "webhook"));
        var access = me().get(of(workflow, trigger) + "/webhook").jsonPath();
        var path = access.getString("path");
        var secret = access.getString("secret");
        long now = Instant.now().getEpochSecond();

        var signature = signature(secret, now, "{\"a\":1}");
        var first = call(path, signature, "d-1", "{\"a\":1}");
        assertThat(first.getString("execution_id")).startsWith("run_");
        assertThat(call(path, signature, "d-1", "{\"a\":1}").getString("execution_id"))
                .isEqualTo(first.getString("execution_id"));

        refused(path, signature, "d-2", "{\"a\":1}", 401);
        refused(path, signature, "d-1", "{\"a\":2}", 401);
        refused(path, "", "", "{\"a\":1}", 401);
        refused(path, signature(secret, now - 1_000, "{}"), "", "{}", 401);
        refused(path.substring(0, path.length() - 1) + "!", signature, "", "{}", 404);
        refused("/api/hooks/trg_unknown/abc", signature, "", "{}", 404);
        refused(path, signature(secret, now, "{"), "", "{", 400);
        await().untilAsserted(() -> assertThat(runs(workflow)).hasSize(1));

        me().post(of(workflow, trigger) + "/webhook/rotate").then().statusCode(200);
        refused(path, signature(secret, now, "{}"), "", "{}", 404);
    }

    @Test
    void aDefinitionDeclaresItsTriggers() {
        var definition = Definitions.with(
                Definitions.of(Definitions.agent("a")),
                "triggers",
                List.of("manual", Map.of("type", "schedule", "cron", "0 9 * * *"), Map.of("type", "webhook")));
        String workflow = me().body(definition)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("workflow_id");
        var path = PATH + "/" + workflow + "/triggers";
        await().untilAsserted(() ->
                assertThat(me().get(path).jsonPath().getList("type")).containsExactlyInAnyOrder("schedule", "webhook"));
        assertThat(me().get(path).jsonPath().getList("declared")).containsOnly(true);
        var one = path + "/" + me().get(path).jsonPath().getString("[0].trigger_id");
        me().delete(one).then().statusCode(409);

        var without = Definitions.with(definition, "triggers", List.of("manual"));
        me().body(without).put(PATH + "/" + workflow).then().statusCode(200);
        await().untilAsserted(() ->
                assertThat(me().get(path).jsonPath().getList("type")).isEmpty());

        var wrong = Definitions.with(definition, "triggers", List.of(Map.of("type", "schedule", "cron", "soon")));
        assertThat(me().body(wrong)
                        .post(PATH)
                        .then()
                        .statusCode(422)
                        .extract()
                        .jsonPath()
                        .getList("errors.field"))
                .containsExactly("triggers[0].cron");
    }

    @Test
    void otherOrganisationsSeeNoTriggerAndCannotTouchOne() {
        var workflow = workflow();
        var trigger = of(workflow, create(workflow, Map.of("type", "webhook")));
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
        theirs.get(PATH + "/" + workflow + "/triggers").then().statusCode(404);
        theirs.body(Map.of("type", "webhook"))
                .post(PATH + "/" + workflow + "/triggers")
                .then()
                .statusCode(404);
        me().get(trigger).then().statusCode(200);
    }

    @Test
    void aTriggerIsChangedAndRemovedAndItsMistakesAreNamed() {
        var workflow = workflow();
        var trigger = of(workflow, create(workflow, Map.of("type", "schedule", "cron", "0 9 * * *")));
        var changed = me().body(Map.of("type", "schedule", "cron", "0 10 * * *", "time_zone", "Europe/Berlin"))
                .put(trigger)
                .jsonPath();
        assertThat(changed.getString("cron")).isEqualTo("0 10 * * *");
        assertThat(changed.getString("time_zone")).isEqualTo("Europe/Berlin");
        me().body(Map.of("type", "webhook")).put(trigger).then().statusCode(409);
        var wrong = me().body(Map.of("type", "schedule", "cron", "0 99 * * *", "time_zone", "Mars"))
                .post(PATH + "/" + workflow + "/triggers");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.jsonPath().getList("errors.field")).containsExactly("time_zone");
        me().delete(trigger).then().statusCode(204);
        me().get(trigger).then().statusCode(404);
        given().header("Authorization", TestTokens.viewer(org))
                .contentType("application/json")
                .body(Map.of("type", "webhook"))
                .post(PATH + "/" + workflow + "/triggers")
                .then()
                .statusCode(403);
    }

    private RequestSpecification me() {
        return given().header("Authorization", token).contentType("application/json");
    }

    private String workflow() {
        var step = Definitions.with(Definitions.agent("a"), "input", Map.of("script", "ok"));
        return me().body(Definitions.of(step))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("workflow_id");
    }

    private JsonPath create(String workflow, Map<String, Object> trigger) {
        return me().body(trigger)
                .post(PATH + "/" + workflow + "/triggers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static String of(String workflow, JsonPath trigger) {
        return PATH + "/" + workflow + "/triggers/" + trigger.getString("trigger_id");
    }

    private List<String> runs(String workflow) {
        return me().get(PATH + "/" + workflow + "/executions?limit=200")
                .jsonPath()
                .getList("execution_id");
    }

    private static JsonPath call(String path, String signature, String delivery, String body) {
        return hook(signature, delivery, body)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
    }

    private static void refused(String path, String signature, String delivery, String body, int status) {
        hook(signature, delivery, body).post(path).then().statusCode(status);
    }

    private static RequestSpecification hook(String signature, String delivery, String body) {
        var hook = given().contentType("application/json")
                .header("X-Omnify-Signature", signature)
                .body(body);
        return delivery.isEmpty() ? hook : hook.header("X-Omnify-Delivery", delivery);
    }

    private static String signature(String secret, long time, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
