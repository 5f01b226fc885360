package io.omnify.workflow;

import static io.omnify.workflow.Somebody.PATH;
import static io.omnify.workflow.Somebody.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.omnify.testkit.TestServers;
import io.omnify.workflow.control.usecase.ClearOldRuns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values that are too large to travel: by reference from the start to the end of a run. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LargeValuesTest {
    private static final String LARGE = "x".repeat(1_500_000);
    private final Somebody me = new Somebody();

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
        Somebody.serviceReady();
    }

    @AfterEach
    void stop() throws InterruptedException {
        agents.close();
    }

    private String run(Map<String, Object> input) {
        var look = Map.<String, Object>of(
                "step_id",
                "look",
                "type",
                "transform",
                "input",
                Map.of("all", "${input.text}", "size", "${size(input.text)}", "name", "${input.name}"));
        var run = me.start(me.workflow(look, step("then", "ok", "look")), input);
        await().until(() -> "completed".equals(me.status(run)));
        return run;
    }

    @Test
    void anExpressionLooksIntoItAndPeopleDownloadIt() {
        var run = me.run(run(Map.of("text", LARGE, "name", "small")));

        assertThat(run.getString("data.input.name")).isEqualTo("small");
        assertThat(run.getString("data.steps[0].output.name")).isEqualTo("small");
        assertThat(run.getInt("data.steps[0].output.size")).isEqualTo(LARGE.length());
        var href = run.getString("data.steps[0].output.all.href");
        assertThat(href).isEqualTo(run.getString("data.input.text.href"));
        assertThat(me.asks().get(href).then().statusCode(200).extract().asString())
                .isEqualTo('"' + LARGE + '"');
        seesWhatItsStepsWereGiven(run);
        var other = new Somebody();
        other.asks().get(href).then().statusCode(404);
        me.asks().get(href + "0").then().statusCode(404);
    }

    /** Also of steps that went well, though the run does not carry it. */
    private void seesWhatItsStepsWereGiven(JsonPath run) {
        var steps = PATH + "/-/executions/" + run.getString("execution_id") + "/steps/";
        var look = me.asks().get(steps + "look/input").jsonPath();
        assertThat(look.getInt("input.size")).isEqualTo(LARGE.length());
        assertThat(look.getString("input.all.href")).isEqualTo(run.getString("data.input.text.href"));
        assertThat(look.getString("reason")).isNull();
        assertThat(me.asks().get(steps + "then/input").jsonPath().getMap("input"))
                .isEqualTo(Map.of("script", "ok"));
        me.asks().get(steps + "ghost/input").then().statusCode(404);
    }

    @Test
    void itGoesWithItsOrganisation() {
        var href = me.run(run(Map.of("text", LARGE, "name", "small"))).getString("data.input.text.href");
        agents.publish("omnify.auth.events", "organization.deleted.v1", me.org.value(), me.org, Map.of());
        await().until(() -> me.asks().get(href).statusCode() == 404);
        assertThat(mongo.getDatabase(database)
                        .getCollection("run_values")
                        .countDocuments(Filters.eq("org", me.org.value())))
                .isZero();
    }

    @Test
    void itStaysWithARunThatIsArchived() {
        var run = run(Map.of("text", LARGE, "name", "small"));
        await().until(() -> me.found("status=completed").contains(run));
        me.asks().body(Map.of("days", 30)).put(PATH + "/-/retention").then().statusCode(200);
        mongo.getDatabase(database)
                .getCollection("runs")
                .updateOne(Filters.eq("_id", run), Updates.set("endedAt", Instant.parse("2020-01-01T00:00:00Z")));

        clear.handle();

        me.asks().get(PATH + "/-/executions/" + run).then().statusCode(404);
        var archived = me.asks().get(PATH + "/-/archive/" + run).jsonPath();
        var href = archived.getString("data.input.text.href");
        assertThat(me.asks().get(href).asString()).isEqualTo('"' + LARGE + '"');
        me.asks().get(href.replace("/-/", "/another/")).then().statusCode(404);
        new Somebody().asks().get(href).then().statusCode(404);
    }

    @Test
    void whatIsLargerThanThatIsRefused() {
        var workflow = me.workflow(step("a", "ok"));
        var most = Map.of("input_data", Map.of("text", "x".repeat(3_000_000)));
        me.asks().body(most).post(PATH + "/" + workflow + "/execute").then().statusCode(413);
        assertThat(List.of(me.runs(workflow).size())).containsExactly(0);
    }
}
