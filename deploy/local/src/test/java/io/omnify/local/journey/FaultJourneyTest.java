package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.local.platform.Platform;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input and a bad model, through the door: a clear answer each time, and nothing lost. */
@ExtendWith(RunningPlatform.class)
class FaultJourneyTest {
    private final Platform platform;
    private final ModelLog model;

    FaultJourneyTest(Platform platform) {
        this.platform = platform;
        this.model = ModelLog.of(platform);
    }

    @AfterEach
    void calm() {
        model.noFaults();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "cut_stream", "malformed", "quota", "refusal", "incomplete"})
    void aModelThatKeepsFailingFailsTheRunWithAReason(String fault) {
        var door = Door.signUp(platform.url());
        door.importCsv("export.csv", AdExport.generated(31).csv());
        model.fault(fault, 100);

        var run = door.awaitEnd(door.startRun());

        assertThat(run.path("status").asText()).isEqualTo("failed");
        var error = Answer.failedStep(run).path("error");
        assertThat(error.path("code").asText()).as(run.toPrettyString()).isNotBlank();
        assertThat(error.path("message").asText()).isNotBlank().doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate_limit", "server_error", "nonsense"})
    void aModelThatFailsOnceIsAskedAgain(String fault) {
        var export = AdExport.generated(32);
        var door = Door.signUp(platform.url());
        door.importCsv("export.csv", export.csv());
        model.fault(fault, 1);

        Answer.isRight(door, door.awaitEnd(door.startRun()), export);
    }

    @Test
    void aModelThatTimesOutIsAskedAgainOrFailsWithAReason() {
        var export = AdExport.generated(33);
        var door = Door.signUp(platform.url());
        door.importCsv("export.csv", export.csv());
        var hurried = (ObjectNode) door.read("/api/agentkit/agents/analytics").path("data");
        hurried.withObject("/config").put("turn_timeout_seconds", 2);
        var changed = door.request().contentType("application/json").body(hurried.toString());
        assertThat(changed.put("/api/agentkit/agents/analytics").statusCode()).isEqualTo(200);

        model.fault("timeout", 1, "/performance/");
        var run = door.awaitEnd(door.startRun());
        Answer.isRight(door, run, export);
        assertThat(Answer.step(run, "performance").path("attempt").asInt()).isGreaterThan(1);

        model.fault("timeout", 100);
        var failed = Door.json(door.post("/api/agentkit/agents/analytics/execute", Map.of("input_data", Map.of())));
        assertThat(failed.path("status").asText()).as(failed.toPrettyString()).isEqualTo("failed");
        assertThat(failed.at("/error/code").asText()).isEqualTo("model-timeout");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/agentkit/agents | {\"name\": | 400",
                "/api/agentkit/agents | {\"name\": 7, \"agent_type\": []} | 422",
                "/api/agentkit/agents | {} | 422",
                "/api/agentkit/workflows | {\"name\":\"x\",\"steps\":\"no\"} | 422",
                "/api/agentkit/workflows | {\"name\":\"x\",\"steps\":[]} | 422",
                "/api/agentkit/workflows | [1] | 422",
                "/api/auth/register | {\"email\":\"nobody\"} | 422",
                "/api/auth/login | nonsense | 400"
            })
    void badInputGetsAClearAnswer(String path, String body, int status) {
        var door = Door.signUp(platform.url());

        var answer = door.request().contentType("application/json").body(body).post(path);

        isProblem(answer, status);
        if (status == 422)
            assertThat(Door.json(answer).at("/errors/0/field").asText()).isNotBlank();
    }

    @Test
    void aCircularWorkflowIsRefusedByName() {
        var door = Door.signUp(platform.url());
        var steps = List.of(
                Map.of("step_id", "a", "agent_type", "analytics", "depends_on", List.of("b")),
                Map.of("step_id", "b", "agent_type", "analytics", "depends_on", List.of("a")));

        var answer = door.post("/api/agentkit/workflows", Map.of("name", "circle", "steps", steps));

        isProblem(answer, 422);
        assertThat(answer.asString()).contains("circular dependency");
    }

    @Test
    void anUnknownAgentIsRefusedByName() {
        var door = Door.signUp(platform.url());
        var steps = List.of(Map.of("step_id", "a", "agent_id", "nobody_knows_me"));

        var answer = door.post("/api/agentkit/workflows", Map.of("name", "x", "steps", steps));

        isProblem(answer, 422);
        assertThat(answer.asString()).contains("nobody_knows_me");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        var door = Door.signUp(platform.url());
        var huge = "x".repeat(12 << 20);

        isProblem(door.post("/api/agentkit/agents", Map.of("name", huge, "agent_type", "analytics")), 413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer abc", "Bearer a.b.c", "Basic YTpi"})
    void withoutAGoodTokenNothingOpens(String authorization) {
        var answer = io.restassured.RestAssured.given()
                .baseUri(platform.url())
                .header("Authorization", authorization)
                .get("/api/agentkit/agents");

        isProblem(answer, 401);
    }

    @Test
    void brokenLinesAreNamedAndTheRestIsTaken() {
        var door = Door.signUp(platform.url());
        var csv = String.join(
                "\n",
                "Date,xyz_campaign_id,ad_id,Impressions,Clicks,Spent,Approved_Conversion",
                "01-03-2024,1,10,100,5,1.50,1",
                "31-02-2024,1,11,100,5,1.50,1",
                "01-03-2024,1,12,-100,5,1.50,1",
                "01-03-2024,1,13,many,5,1.50,1",
                "25-03-2024,2,14,100,5,2.50,2",
                "01-03-2024,2,15,\"100,5,1.50,1");

        var report = door.importCsv("broken.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(report.path("accepted").asInt()).as(report.toPrettyString()).isEqualTo(2);
        assertThat(report.path("rejected").asInt()).isEqualTo(4);
        assertThat(report.path("errors").findValuesAsText("line")).containsExactly("3", "4", "5", "7");
        assertThat(report.path("errors").findValuesAsText("message")).allMatch(message -> !message.isBlank());
    }

    @Test
    void aHundredStartsWithOneKeyAreOneRun() {
        var door = Door.signUp(platform.url());

        var runs = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> door.startRun("only-once"))
                .filter(answer -> answer.statusCode() == 202)
                .map(answer -> Door.json(answer).path("execution_id").asText())
                .distinct()
                .toList();

        assertThat(runs).hasSize(1);
        assertThat(door.read("/api/agentkit/workflows/" + Door.WORKFLOW + "/executions"))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static void isProblem(Response answer, int status) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(Door.json(answer).path("code").asText()).isNotBlank();
        assertThat(Door.json(answer).path("request_id").asText()).isNotBlank();
    }
}
