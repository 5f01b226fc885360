package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** kill -9 while an agent spends: the world sees one effect, and the execution ends or waits for a person. */
@ExtendWith(RunningPlatform.class)
class SpendingCrashTest {
    private static final Set<String> SETTLED = Set.of("completed", "failed", "needs_attention", "waiting_for_approval");
    private static final Duration SOON = Duration.ofSeconds(60);
    private final Platform platform;
    private final String simulator;

    SpendingCrashTest(Platform platform) {
        this.platform = platform;
        this.simulator = platform.config().address(Part.SIMULATOR);
    }

    @AfterEach
    void calm() {
        ModelLog.of(platform).noFaults();
    }

    @Test
    void anAgentKilledWhileItSpendsSpendsOnce() {
        var door = Door.signUp(platform.url());
        spender(door);
        answersLate();
        var execution = Door.json(door.request()
                        .contentType("application/json")
                        .header("Prefer", "respond-async")
                        .body(
                                Map.of(
                                        "input_data",
                                        Map.of(
                                                "task",
                                                "Call sandbox.budget.set with"
                                                        + " {\"campaign\":\"camp_1\",\"amount\":{\"amount\":\"10.00\",\"currency\":\"USD\"}}")))
                        .post("/api/agentkit/agents/spender/execute"))
                .path("execution_id")
                .asText();
        await().atMost(SOON).until(() -> !effects(door).isEmpty());

        platform.killHard(Part.AGENT);
        platform.start(Part.AGENT);

        await().atMost(SOON).ignoreExceptions().until(() -> SETTLED.contains(status(door, execution)));
        assertThat(effects(door))
                .as("what happened: " + door.read("/api/agentkit/executions/" + execution))
                .hasSize(1);
    }

    private static void spender(Door door) {
        var agent = Map.of(
                "agent_id",
                "spender",
                "name",
                "Spender",
                "agent_type",
                "marketing_automation",
                "instructions",
                "Do what you are asked.",
                "tools",
                List.of(Map.of("name", "sandbox.budget.set", "approval", "never")));
        var answer = door.post("/api/agentkit/agents", agent);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    /** The effect takes place at once; its answer comes too late for the first worker. */
    private void answersLate() {
        var order =
                Map.of("kind", "slow", "times", 1, "delay_ms", 20_000, "match", Map.of("path", "/sandbox/v1/budgets"));
        var answer = RestAssured.given()
                .baseUri(simulator)
                .contentType("application/json")
                .body(order)
                .post("/simulator/faults");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    }

    private static String status(Door door, String execution) {
        return door.read("/api/agentkit/executions/" + execution).path("status").asText();
    }

    private List<JsonNode> effects(Door door) {
        return Market.of(platform).sandbox().stream()
                .filter(effect -> effect.path("org").asText().equals(door.organization))
                .toList();
    }
}
