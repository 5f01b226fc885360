package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run watched over server-sent events. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LiveEventsTest {
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
    void aWatcherSeesTheWholeRunAndTheStreamEnds() throws Exception {
        var run = hangingRun();
        var lines = new CopyOnWriteArrayList<String>();
        var watching = watch(run, "", lines);
        await().until(() -> lines.stream().anyMatch(line -> line.contains("exec_a")));

        agents.finish(agents.of(run).getFirst(), "completed", Map.of("done", true), null);
        watching.get();

        assertThat(lines)
                .filteredOn(line -> line.startsWith("event:"))
                .first()
                .asString()
                .contains("snapshot");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("event:"))
                .last()
                .asString()
                .contains("ended");
        var ids = ids(lines);
        assertThat(ids).isSorted().doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
        assertThat(lines.stream()
                        .filter(line -> line.startsWith("data:"))
                        .toList()
                        .getLast())
                .contains("\"status\":\"completed\"")
                .contains("\"done\":true");
    }

    @Test
    void aWatcherThatComesBackIsToldOnlyWhatIsNew() throws Exception {
        var run = hangingRun();
        var first = new CopyOnWriteArrayList<String>();
        watch(run, "", first);
        await().until(() -> first.stream().anyMatch(line -> line.contains("exec_a")));
        var seen = ids(first).getLast();

        var second = new CopyOnWriteArrayList<String>();
        var watching = watch(run, String.valueOf(seen), second);
        await().pollDelay(Duration.ofMillis(300)).until(second::isEmpty);
        agents.finish(agents.of(run).getFirst(), "completed", Map.of(), null);
        watching.get();

        assertThat(ids(second)).isNotEmpty().allMatch(id -> id > seen);
        assertThat(second).filteredOn(line -> line.startsWith("event:")).noneMatch(line -> line.contains("snapshot"));
    }

    @Test
    void aRunThatHasEndedIsToldAtOnce() throws Exception {
        var run = hangingRun();
        agents.finish(agents.of(run).getFirst(), "completed", Map.of(), null);
        var lines = new CopyOnWriteArrayList<String>();
        await().until(() -> given().header("Authorization", token)
                .get(PATH + "/-/executions/" + run)
                .path("status")
                .equals("completed"));
        watch(run, "", lines).get();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("event:"))
                .singleElement()
                .asString()
                .contains("ended");
    }

    private String hangingRun() {
        var step = Definitions.with(Definitions.agent("a"), "input", Map.of("script", "hang"));
        String workflow = given().header("Authorization", token)
                .contentType("application/json")
                .body(Definitions.of(step))
                .post(PATH)
                .path("workflow_id");
        String run = given().header("Authorization", token)
                .header("Prefer", "respond-async")
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/" + workflow + "/execute")
                .path("execution_id");
        await().until(() -> !agents.of(run).isEmpty());
        return run;
    }

    private CompletableFuture<Void> watch(String run, String lastEventId, List<String> lines)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + PATH + "/-/executions/" + run + "/events"))
                .header("Authorization", token)
                .header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        return HttpClient.newHttpClient()
                .sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAcceptAsync(response -> response.body().forEach(lines::add));
    }

    private static List<Long> ids(List<String> lines) {
        var ids = new ArrayList<Long>();
        for (var line : lines)
            if (line.startsWith("id:")) ids.add(Long.valueOf(line.substring(3).strip()));
        return ids;
    }
}
