package io.omnify.workflow;

import static io.omnify.workflow.Somebody.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders to many runs: counted, written down, worked off and told of. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OrdersToManyTest {
    private static final String ORDERS = Somebody.PATH + "/-/executions/bulk";
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
    void manyRunsAreCountedBeforeTheyAreCancelled() {
        var workflow = me.workflow(step("a", "hang"));
        var runs = new ArrayList<String>();
        for (int i = 0; i < 3; i++) runs.add(me.start(workflow, Map.of("n", i)));
        await().until(() -> me.found("status=running").size() == 3);
        var order = new HashMap<String, Object>(Map.of("act", "cancel", "filter", Map.of("status", "running")));
        order.put("count_only", true);
        assertThat(me.post("bulk", order).jsonPath().getInt("applies")).isEqualTo(3);
        order.remove("count_only");
        assertThat(me.post("bulk", order).statusCode()).isEqualTo(422);
        order.put("expected", 2);
        assertThat(me.post("bulk", order).statusCode()).isEqualTo(409);
        order.put("expected", 3);
        var ordered = me.post("bulk", order).jsonPath();
        assertThat(ordered.getBoolean("done")).isTrue();
        var bulk = ordered.getString("order_id");
        await().untilAsserted(() -> assertThat(me.found("status=cancelled")).containsExactlyInAnyOrderElementsOf(runs));
        await().untilAsserted(() -> assertThat(order(bulk).getString("status")).isEqualTo("completed"));
        assertThat(order(bulk).getInt("given")).isEqualTo(3);
        assertThat(order(bulk).getString("filter.status")).isEqualTo("running");
        assertThat(me.asks().get(ORDERS).jsonPath().getList("order_id")).containsExactly(bulk);
        assertThat(me.post("bulk/" + bulk + "/cancel").statusCode()).isEqualTo(409);
    }

    @Test
    void theSameKeyIsTheSameOrder() {
        me.start(me.workflow(step("a", "hang")), Map.of());
        await().until(() -> me.found("status=running").size() == 1);
        var order = Map.of("act", "pause", "filter", Map.of("status", "running"), "expected", 1);
        var key = "key-" + UUID.randomUUID();
        var first = me.asks().header("Idempotency-Key", key).body(order).post(ORDERS);
        await().until(() -> me.found("status=paused").size() == 1);
        var again = me.asks().header("Idempotency-Key", key).body(order).post(ORDERS);

        assertThat(again.statusCode()).isEqualTo(first.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("order_id"))
                .isEqualTo(first.jsonPath().getString("order_id"));
        assertThat(me.asks().get(ORDERS).jsonPath().getList("order_id")).hasSize(1);
    }

    @Test
    void ordersAreOnesOwnAndOfTheirWorkflow() {
        var workflow = me.workflow(step("a", "ok"));
        var none = Map.of("act", "pause", "filter", Map.of("status", "running"), "expected", 0);
        var own = me.asks()
                .body(none)
                .post(Somebody.PATH + "/" + workflow + "/executions/bulk")
                .jsonPath();
        assertThat(own.getString("status")).isEqualTo("completed");
        var at = "/executions/bulk/" + own.getString("order_id");

        me.asks().get(Somebody.PATH + "/" + workflow + at).then().statusCode(200);
        me.asks()
                .get(Somebody.PATH + "/" + me.workflow(step("a", "ok")) + at)
                .then()
                .statusCode(404);
        var other = new Somebody();
        other.asks().get(Somebody.PATH + "/-" + at).then().statusCode(404);
        other.asks().post(Somebody.PATH + "/-" + at + "/cancel").then().statusCode(404);
        other.asks()
                .get(Somebody.PATH + "/" + workflow + "/executions/bulk")
                .then()
                .statusCode(404);
        assertThat(other.asks().get(ORDERS).jsonPath().getList("")).isEmpty();
    }

    private JsonPath order(String id) {
        return me.asks().get(ORDERS + "/" + id).jsonPath();
    }
}
