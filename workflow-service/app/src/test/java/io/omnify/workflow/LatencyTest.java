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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the engine adds: runs of three steps, one after another, whose agents answer at once. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class LatencyTest {
    private static final String PATH = "/api/agentkit/workflows";
    private static final int RUNS = 150;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void aRunOfThreeStepsTakesMilliseconds() throws InterruptedException {
        var token = TestTokens.owner(new OrgId("org_latency"));
        try (var agents = new FakeAgents(bootstrap)) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> given().get("/q/health/ready").statusCode() == 200);
            var definition =
                    Definitions.of(Definitions.agent("a"), Definitions.agent("b", "a"), Definitions.agent("c", "b"));
            String id = given().header("Authorization", token)
                    .contentType("application/json")
                    .body(definition)
                    .post(PATH)
                    .path("workflow_id");
            var millis = new ArrayList<Double>();
            var inside = new ArrayList<Double>();
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                var run = given().header("Authorization", token)
                        .contentType("application/json")
                        .body("{}")
                        .post(PATH + "/" + id + "/execute")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                if (i < RUNS / 3) continue;
                millis.add((System.nanoTime() - start) / 1e6);
                var asked = Instant.parse(run.getString("data.started_at"));
                var ended = Instant.parse(run.getString("data.completed_at"));
                inside.add((double) Duration.between(asked, ended).toMillis());
            }
            double p50 = share(millis, 50);
            System.out.printf(
                    "three steps, request and worker included: p50 %.1f ms, p90 %.1f ms; start to end: p50 %.1f ms%n",
                    p50, share(millis, 90), share(inside, 50));
            assertThat(agents.commands).hasSizeGreaterThanOrEqualTo(RUNS * 3);
            assertThat(p50).as("generous, as the build machine is shared").isLessThan(250);
        }
    }

    private static double share(List<Double> values, int percent) {
        return values.stream().sorted().toList().get(values.size() * percent / 100);
    }
}
