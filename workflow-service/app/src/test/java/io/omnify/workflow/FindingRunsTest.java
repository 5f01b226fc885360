package io.omnify.workflow;

import static io.omnify.workflow.Somebody.step;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.control.usecase.ClearOldRuns;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people find of runs and hear of runs, through the real broker and database. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class FindingRunsTest {
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

    @Test
    void runsAreFoundByWhatTheyAreAbout() {
        var workflow = me.workflow(step("a", "ok"));
        var acme = me.start(workflow, Map.of("customer", Map.of("name", "Acme Rockets", "country", "DE")));
        var other = me.start(workflow, Map.of("customer", Map.of("name", "Bolt", "country", "FR")));
        await().until(() -> me.found("status=completed").size() == 2);
        assertThat(me.found("q=acme%20rock")).containsExactly(acme);
        assertThat(me.found("q=acme%20bolt")).isEmpty();
        assertThat(me.found("attribute=customer.country=FR")).containsExactly(other);
        assertThat(me.found("attribute=customer.country=F")).isEmpty();
        assertThat(me.found("status=failed,completed")).containsExactlyInAnyOrder(acme, other);
        assertThat(me.found("from=2999-01-01T00:00:00Z")).isEmpty();
        assertThat(me.found("to=2999-01-01T00:00:00Z")).hasSize(2);
        me.asks().get(Somebody.PATH + "/-/executions?status=wrong").then().statusCode(422);
        me.asks().get(Somebody.PATH + "/-/executions?attribute=wrong").then().statusCode(422);
        me.asks().get(Somebody.PATH + "/-/executions?from=yesterday").then().statusCode(422);
    }

    @Test
    void theOrganisationHearsEveryRunAndAgainWhatItMissed() throws Exception {
        var workflow = me.workflow(step("a", "ok"));
        var lines = new CopyOnWriteArrayList<String>();
        try (var client = HttpClient.newHttpClient()) {
            var reading = client.sendAsync(watch(""), BodyHandlers.ofLines())
                    .thenAcceptAsync(response -> response.body().forEach(lines::add));
            await().until(() -> !lines.isEmpty());
            var run = me.start(workflow, Map.of());
            await().until(() ->
                    lines.stream().anyMatch(l -> l.startsWith("data:") && l.contains(run) && l.contains("completed")));
            var first =
                    lines.stream().filter(l -> l.startsWith("id:")).findFirst().orElseThrow();

            var again = new CopyOnWriteArrayList<String>();
            await().until(() -> me.found("status=completed").contains(run));
            var resumed = client.sendAsync(watch(first.substring(3).strip()), BodyHandlers.ofLines())
                    .thenAcceptAsync(response -> response.body().forEach(again::add));
            await().until(() -> again.stream().anyMatch(l -> l.startsWith("data:") && l.contains(run)));
            assertThat(resumed).isNotDone();
            reading.cancel(true);
            resumed.cancel(true);
            client.shutdownNow();
        }
    }

    @Test
    void theReadModelIsMadeAnewFromTheTopic() {
        var run = me.start(me.workflow(step("a", "ok")), Map.of());
        await().until(() -> me.types(run).contains("run.completed"));
        var before = me.types(run);
        var filter = Filters.eq("org", me.org.value());
        for (var collection : List.of("runs", "run_history"))
            mongo.getDatabase(database).getCollection(collection).deleteMany(filter);
        me.asks().get(Somebody.PATH + "/-/executions/" + run).then().statusCode(404);

        rebuild("wrong").statusCode(401);
        rebuild("operator-of-tests").statusCode(200);

        assertThat(me.status(run)).isEqualTo("completed");
        assertThat(me.types(run)).isEqualTo(before);
    }

    @Test
    void whatIsWrongInTheReadModelIsRightWhenItIsMadeAnew() {
        var run = me.start(me.workflow(step("a", "ok")), Map.of("customer", "Acme Rockets"));
        await().until(() -> me.types(run).contains("run.completed"));
        var before = me.types(run);
        mongo.getDatabase(database)
                .getCollection("runs")
                .updateOne(Filters.eq("_id", run), Updates.combine(Updates.unset("words"), Updates.set("status", "?")));
        assertThat(me.found("q=rockets")).isEmpty();

        rebuild("operator-of-tests").statusCode(200);

        assertThat(me.found("q=rockets&status=completed")).containsExactly(run);
        assertThat(me.types(run)).isEqualTo(before);
    }

    private static ValidatableResponse rebuild(String secret) {
        return given().auth()
                .preemptive()
                .basic("operator", secret)
                .post("/internal/read-model/rebuild")
                .then();
    }

    @Test
    void oldRunsGoToTheArchive() {
        var run = me.start(me.workflow(step("a", "ok")), Map.of());
        await().until(() -> me.types(run).contains("run.completed"));
        assertThat(me.asks().get(Somebody.PATH + "/-/executions/export").asString())
                .contains(run);
        me.asks()
                .body(Map.of("days", -1))
                .put(Somebody.PATH + "/-/retention")
                .then()
                .statusCode(422);
        me.asks()
                .body(Map.of("days", 30))
                .put(Somebody.PATH + "/-/retention")
                .then()
                .statusCode(200);
        assertThat(me.asks().get(Somebody.PATH + "/-/retention").jsonPath().getInt("days"))
                .isEqualTo(30);

        clear.handle();
        me.asks().get(Somebody.PATH + "/-/executions/" + run).then().statusCode(200);
        mongo.getDatabase(database)
                .getCollection("runs")
                .updateOne(Filters.eq("_id", run), Updates.set("endedAt", Instant.parse("2020-01-01T00:00:00Z")));
        clear.handle();

        me.asks().get(Somebody.PATH + "/-/executions/" + run).then().statusCode(404);
        assertThat(me.asks()
                        .get(Somebody.PATH + "/-/executions/export?archived=true")
                        .asString())
                .contains(run);
        assertThat(given().header("Authorization", TestTokens.owner(TestTokens.newOrg()))
                        .get(Somebody.PATH + "/-/executions/export?archived=true")
                        .asString())
                .isEmpty();
    }

    private HttpRequest watch(String lastEventId) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + Somebody.PATH + "/-/events"))
                .header("Authorization", me.token)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        return request.build();
    }
}
