package io.omnify.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Platform;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every shipped template does its work with the agents and actions that are really there. */
@ExtendWith(RunningPlatform.class)
class TemplatesJourneyTest {
    private static final String WORKFLOWS = "/api/agentkit/workflows";
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Duration OFTEN = Duration.ofMillis(200);
    private static final List<String> TEAM = List.of("ann@example.com", "bob@example.com");
    private static final Map<String, Object> REPLY = Map.of("email", "lead@example.com");

    private final Door door;

    TemplatesJourneyTest(Platform platform) {
        this.door = Door.signUp(platform.url());
    }

    @Test
    void eachRunsToItsEnd() {
        door.importCsv("yesterday.csv", yesterday());
        var launch = start(
                "campaign-launch", Map.of("campaign", "Spring", "budget", "40.00", "currency", "EUR", "team", TEAM));
        var check = start("budget-check", Map.of("campaign", "2222", "planned", 50, "currency", "EUR"));
        var report = start("monthly-report", Map.of("recipients", TEAM));
        var client =
                start("client-onboarding", Map.of("client", "Lead", "email", "lead@example.com", "owner", "o@x.io"));
        var lead = start("lead-nurture", Map.of("email", "lead@example.com"));

        order(launch, "approvals/sign_off", Map.of("decision", "approve"));
        order(check, "approvals/decide", Map.of("decision", "approve"));
        order(client, "signal", Map.of("name", "client.replied", "data", REPLY));
        order(lead, "signal", Map.of("name", "lead.replied", "data", REPLY));

        assertThat(output(launch).path("told").asInt()).isEqualTo(TEAM.size());
        assertThat(output(check).path("over").asBoolean()).isTrue();
        assertThat(output(report).at("/report/summary").asText()).isNotEmpty();
        assertThat(output(client).path("answered").asBoolean()).isTrue();
        assertThat(output(lead).path("answered").asBoolean()).isTrue();
    }

    /** One campaign that spent more than planned. */
    private static byte[] yesterday() {
        var day = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        var row = "%s,1,2222,30-34,F,1000,50,61.50,5,4".formatted(day);
        return ("Date,ad_id,xyz_campaign_id,age,gender,Impressions,Clicks,Spent,Total_Conversion,Approved_Conversion\n"
                        + row + "\n")
                .getBytes(UTF_8);
    }

    private String start(String template, Map<String, ?> input) {
        var made = door.post(WORKFLOWS + "/templates/" + template, Map.of());
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        var started = door.request()
                .contentType("application/json")
                .header("Prefer", "respond-async")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("input_data", input))
                .post(WORKFLOWS + "/" + made.jsonPath().getString("workflow_id") + "/execute");
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return WORKFLOWS + "/-/executions/" + started.jsonPath().getString("execution_id");
    }

    /** As soon as the run waits for it. */
    private void order(String run, String what, Map<String, Object> body) {
        await().atMost(LONG).pollInterval(OFTEN).until(() -> waits(door.read(run)));
        var answer = door.post(run + "/" + what, body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    private static boolean waits(JsonNode run) {
        assertThat(run.path("status").asText()).as(run.toString()).isNotIn("failed", "completed");
        for (var step : run.at("/data/steps")) if (step.has("approval") || step.has("waits_for")) return true;
        return false;
    }

    /** Nothing failed on the way, not even what a template goes on without. */
    private JsonNode output(String run) {
        await().atMost(LONG)
                .pollInterval(OFTEN)
                .until(() -> !List.of("pending", "running", "waiting")
                        .contains(door.read(run).path("status").asText()));
        var ended = door.read(run);
        for (var step : ended.at("/data/steps"))
            assertThat(step.path("status").asText()).as(step.toString()).isIn("completed", "skipped");
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("completed");
        return ended.at("/data/output");
    }
}
