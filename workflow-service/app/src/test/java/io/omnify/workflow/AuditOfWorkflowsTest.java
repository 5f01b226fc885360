package io.omnify.workflow;

import static io.omnify.workflow.Somebody.PATH;
import static io.omnify.workflow.Somebody.of;
import static io.omnify.workflow.Somebody.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody changes is on record: who, what it was and what it is. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AuditOfWorkflowsTest {
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
    void everyChangeOfADefinition() {
        var id = me.workflow(step("a", "ok"));
        var slow = Definitions.of(Definitions.with(step("a", "ok"), "timeout_seconds", 9));
        me.asks().body(slow).put(PATH + "/" + id).then().statusCode(200);
        me.asks().body(slow).put(PATH + "/" + id + "?publish=false").then().statusCode(200);
        me.asks().post(PATH + "/" + id + "/versions/3/publish").then().statusCode(200);
        me.asks().post(PATH + "/" + id + "/versions/1/publish").then().statusCode(200);
        me.asks().delete(PATH + "/" + id).then().statusCode(204);

        var trail = recorded(
                "workflow.deleted",
                List.of(
                        "workflow.created",
                        "workflow.updated",
                        "workflow.published",
                        "workflow.rolled_back",
                        "workflow.deleted"));
        var updated = trail.entries().stream()
                .filter(entry -> entry.path("action").asString().equals("workflow.updated"))
                .findFirst()
                .orElseThrow();
        assertThat(updated.at("/target/id").asString()).isEqualTo(id);
        assertThat(updated.at("/actor/type").asString()).isEqualTo("user");
        assertThat(updated.at("/before/version").asInt()).isEqualTo(1);
        assertThat(updated.at("/after/changed/0").asString()).isEqualTo("steps.a.timeout_seconds");
        assertThat(trail.entry("workflow.rolled_back")
                        .at("/after/restored_version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void everyChangeOfATrigger() {
        var workflow = me.workflow(step("a", "ok"));
        var schedule = of(workflow, me.trigger(workflow, Map.of("type", "schedule", "cron", "0 0 1 1 *")));
        me.asks().post(schedule + "/pause").then().statusCode(200);
        me.asks().post(schedule + "/resume").then().statusCode(200);
        var span = Map.of("from", "2020-01-01T00:00:00Z", "to", "2021-12-31T00:00:00Z");
        me.asks().body(span).post(schedule + "/backfill").then().statusCode(202);
        me.asks()
                .body(Map.of("type", "schedule", "cron", "0 0 2 1 *"))
                .put(schedule)
                .then()
                .statusCode(200);
        var webhook = of(workflow, me.trigger(workflow, Map.of("type", "webhook")));
        me.asks().post(webhook + "/webhook/rotate").then().statusCode(200);
        me.asks().delete(webhook).then().statusCode(204);

        var trail = recorded(
                "trigger.deleted",
                List.of(
                        "trigger.created",
                        "trigger.paused",
                        "trigger.resumed",
                        "trigger.backfilled",
                        "trigger.updated",
                        "trigger.rotated",
                        "trigger.deleted"));
        var updated = trail.entry("trigger.updated");
        assertThat(updated.at("/before/cron").asString()).isEqualTo("0 0 1 1 *");
        assertThat(updated.at("/after/cron").asString()).isEqualTo("0 0 2 1 *");
    }

    @Test
    void whatIsDoneToRunsAndHowLongTheyAreKept() {
        var run = me.start(me.workflow(step("a", "hang")), Map.of());
        await().until(() -> me.status(run).equals("running"));
        assertThat(me.post(run + "/pause").statusCode()).isEqualTo(200);
        var order = Map.of("act", "resume", "filter", Map.of("status", "paused"), "expected", 1);
        await().until(() -> me.post("bulk", order).statusCode() == 200);
        await().until(() -> me.status(run).equals("running"));
        assertThat(me.post(run + "/cancel", Map.of()).statusCode()).isEqualTo(200);
        me.asks().body(Map.of("days", 7)).put(PATH + "/-/retention").then().statusCode(200);

        var trail = recorded(
                "run_retention.updated",
                List.of("execution.paused", "bulk_order.given", "execution.cancelled", "run_retention.updated"));
        assertThat(trail.entry("execution.cancelled").at("/target/id").asString())
                .isEqualTo(run);
        assertThat(trail.entry("run_retention.updated").at("/before/days").asInt())
                .isZero();
        assertThat(trail.entry("run_retention.updated").at("/after/days").asInt())
                .isEqualTo(7);
        assertThat(trail.entry("bulk_order.given").at("/after/act").asString()).isEqualTo("resume");
    }

    private AuditTrail recorded(String last, List<String> actions) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> AuditTrail.until(me.org, last),
                        trail -> trail.actions().containsAll(actions));
    }
}
