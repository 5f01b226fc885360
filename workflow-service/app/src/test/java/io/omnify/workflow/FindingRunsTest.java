package io.omnify.workflow;

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
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
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
        assertThat(me.found("q=acm")).containsExactly(acme);
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
    void wholeWordsComeFirstAndEveryPageGoesOnWhereTheLastEnded() {
        var workflow = me.workflow(step("a", "ok"));
        var all = new ArrayList<String>();
        for (var name : List.of("Rocket", "Rocketry", "Rocket", "Rockets")) {
            all.add(me.start(workflow, Map.of("name", name)));
            await().until(() -> me.found("status=completed").containsAll(all));
        }
        var expected = List.of(all.get(2), all.get(0), all.get(3), all.get(1));
        assertThat(me.found("q=rocket")).isEqualTo(expected);
        assertThat(pages("/-/executions?q=rocket&limit=1")).isEqualTo(expected);
        assertThat(pages("/-/executions?limit=3")).isEqualTo(all.reversed());
        me.asks().get(Somebody.PATH + "/-/executions?cursor=d3Jvbmc").then().statusCode(422);
    }

    private List<String> pages(String path) {
        var found = new ArrayList<String>();
        var next = Somebody.PATH + path;
        while (next != null) {
            var page = me.asks().urlEncodingEnabled(false).get(next);
            found.addAll(page.jsonPath().getList("execution_id"));
            var link = page.header("Link");
            next = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return found;
    }

    @Test
    void oldRunsGoToTheArchiveWithTheirHistory() {
        var workflow = me.workflow(step("a", "ok"));
        var run = me.start(workflow, Map.of("customer", "Acme"));
        await().until(() -> me.types(run).contains("run.completed"));
        var history = me.types(run);
        assertThat(me.asks().get(Somebody.PATH + "/-/executions/export").asString())
                .contains(run);
        keep(-1).statusCode(422);
        keep(30).statusCode(200);
        assertThat(me.asks().get(Somebody.PATH + "/-/retention").jsonPath().getInt("days"))
                .isEqualTo(30);

        clear.handle();
        me.asks().get(Somebody.PATH + "/-/executions/" + run).then().statusCode(200);
        mongo.getDatabase(database)
                .getCollection("runs")
                .updateOne(Filters.eq("_id", run), Updates.set("endedAt", Instant.parse("2020-01-01T00:00:00Z")));
        clear.handle();

        me.asks().get(Somebody.PATH + "/-/executions/" + run).then().statusCode(404);
        var archive = Somebody.PATH + "/" + workflow + "/archive";
        assertThat(me.asks().get(archive + "/" + run).jsonPath().getString("status"))
                .isEqualTo("completed");
        assertThat(me.asks().get(archive + "/" + run + "/history").jsonPath().getList("type"))
                .isEqualTo(history);
        assertThat(pages("/" + workflow + "/archive?attribute=customer=Acme&limit=1"))
                .containsExactly(run);
        assertThat(pages("/-/archive?q=bolt")).isEmpty();
        assertThat(exported(me, "&q=acme&status=completed"))
                .contains("\"execution_id\":\"" + run + "\"")
                .hasLineCount(1);
        assertThat(exported(me, "&status=failed")).isEmpty();
        assertThat(exported(new Somebody(), "")).isEmpty();
    }

    @Test
    void whatComesBackOutOfTheArchiveTakesNothingFromItWhenItGoes() {
        var workflow = me.workflow(step("a", "ok"));
        var run = me.start(workflow, Map.of("customer", "Acme"));
        await().until(() -> me.types(run).contains("run.completed"));
        var history = me.types(run);
        var mine = mongo.getDatabase(database);
        var old = Updates.set("endedAt", Instant.parse("2020-01-01T00:00:00Z"));
        mine.getCollection("runs").updateOne(Filters.eq("_id", run), old);
        var whole = mine.getCollection("runs").find(Filters.eq("_id", run)).first();
        keep(30).statusCode(200);
        clear.handle();

        mine.getCollection("runs").insertOne(whole);
        keep(30, false).statusCode(200);
        clear.handle();

        var archive = Somebody.PATH + "/" + workflow + "/archive/" + run;
        assertThat(me.asks().get(archive + "/history").jsonPath().getList("type"))
                .isEqualTo(history);
        assertThat(mine.getCollection("runs").countDocuments(Filters.eq("_id", run)))
                .isZero();
    }

    @Test
    void whatWasArchivedAsItsStateAloneIsFoundToo() {
        var workflow = me.workflow(step("a", "ok"));
        var run = me.start(workflow, Map.of("customer", "Acme"));
        await().until(() -> me.found("status=completed").contains(run));
        var mine = mongo.getDatabase(database);
        var whole = mine.getCollection("runs").find(Filters.eq("_id", run)).first();
        assertThat(whole).isNotNull();
        var alone = new Document("_id", run)
                .append("org", whole.get("org"))
                .append("endedAt", whole.get("endedAt"))
                .append("state", whole.get("state"));
        mine.getCollection("run_archive").insertOne(alone);

        var archive = "/" + workflow + "/archive";
        assertThat(me.asks().get(Somebody.PATH + archive + "/" + run).jsonPath().getString("status"))
                .isEqualTo("completed");
        assertThat(pages("/-/archive?limit=1")).containsExactly(run);
        assertThat(pages(archive + "?attribute=customer=Acme")).containsExactly(run);
        assertThat(pages(archive + "?attribute=customer=Bolt")).isEmpty();
        assertThat(exported(me, "&q=acme")).hasLineCount(1);
    }

    private ValidatableResponse keep(int days) {
        return keep(days, true);
    }

    private ValidatableResponse keep(int days, boolean archive) {
        return me.asks()
                .body(Map.of("days", days, "archive", archive))
                .put(Somebody.PATH + "/-/retention")
                .then();
    }

    private static String exported(Somebody who, String query) {
        return who.asks()
                .get(Somebody.PATH + "/-/executions/export?archived=true" + query)
                .asString();
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
