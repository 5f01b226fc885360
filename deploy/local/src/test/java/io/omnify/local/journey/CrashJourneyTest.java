package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** kill -9 and absent servers in the middle of a run: it ends right, and no completed step is executed again. */
@ExtendWith(RunningPlatform.class)
class CrashJourneyTest {
    private static final List<String> STEPS = List.of("performance", "creative", "plan");
    private static final Duration A_MINUTE = Duration.ofSeconds(60);
    private static final Duration A_REFUSAL = Duration.ofSeconds(10);
    private static final Duration CAUGHT = Duration.ofSeconds(2);
    private static final List<String> OF_EACH_SERVICE = List.of(
            "/api/auth/sessions",
            "/api/analytics/imports",
            "/api/agentkit/executions",
            "/api/agentkit/workflows/" + Door.WORKFLOW + "/executions");
    private final Platform platform;
    private final ModelLog model;

    CrashJourneyTest(Platform platform) {
        this.platform = platform;
        this.model = ModelLog.of(platform);
    }

    @AfterEach
    void calm() {
        model.noFaults();
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "WORKFLOW"})
    void aRunSurvivesKillNineBetweenItsSteps(Part victim) {
        var export = AdExport.generated(21);
        var door = signedUpWith(export);
        model.slow(20, CAUGHT);
        var run = door.startRun();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> completed(door.run(run), "performance") && completed(door.run(run), "creative"));
        var before = Map.of("performance", asked(run, "performance"), "creative", asked(run, "creative"));

        platform.killHard(victim);
        platform.start(victim);
        var done = door.awaitEnd(run);

        Answer.isRight(door, done, export);
        assertThat(Map.of("performance", asked(run, "performance"), "creative", asked(run, "creative")))
                .as("a completed step is never executed again")
                .isEqualTo(before);
        countedOnce(door, 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"AGENT", "WORKFLOW"})
    void aRunSurvivesKillNineInTheMiddleOfAStep(Part victim) {
        var export = AdExport.generated(22);
        var door = signedUpWith(export);
        model.slow(20, CAUGHT);
        var run = door.startRun();
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !model.asked(run, "performance").isEmpty());

        platform.killHard(victim);
        platform.start(victim);
        var done = door.awaitEnd(run);

        Answer.isRight(door, done, export);
        for (var step : STEPS) {
            var perCall = model.asked(run, step).stream()
                    .collect(
                            Collectors.groupingBy(entry -> entry.path("command").asText(), Collectors.counting()));
            assertThat(perCall.values().stream().filter(times -> times > 1).count())
                    .as("only an interrupted model call may be repeated: " + perCall)
                    .isLessThanOrEqualTo(victim == Part.AGENT ? 1 : 0);
            assertThat(perCall.values()).allMatch(times -> times <= 2);
        }
        countedOnce(door, 1);
    }

    @Test
    void aMinuteWithoutKafkaLosesNothing() {
        var export = AdExport.generated(23);
        var door = signedUpWith(export);
        var running = door.startRun();

        platform.stop(Part.KAFKA);
        var stopped = System.nanoTime();
        var newcomer = Door.signUp(platform.url());
        newcomer.importCsv("export.csv", export.csv());
        sleepUntil(stopped + A_MINUTE.minus(A_REFUSAL).toNanos());
        // So late that what was refused may still be told when Kafka is back.
        isAway(door.startRun("asked-meanwhile"), "kafka-unavailable");
        sleepUntil(stopped + A_MINUTE.toNanos());
        platform.start(Part.KAFKA);

        Answer.isRight(door, door.awaitEnd(running), export);
        Answer.isRight(newcomer, newcomer.awaitEnd(newcomer.startRun()), export);
        var again = door.startRun("asked-meanwhile");
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(202);
        door.awaitEnd(Door.json(again).path("execution_id").asText());
        assertThat(door.read("/api/agentkit/workflows/" + Door.WORKFLOW + "/executions"))
                .as("the one under way, and the one that was asked for twice")
                .hasSize(2);
        countedOnce(door, 2);
        countedOnce(newcomer, 1);
    }

    @Test
    void aMinuteWithoutMongoDbLosesNothing() {
        var export = AdExport.generated(24);
        var door = signedUpWith(export);
        model.slow(20, CAUGHT);
        var running = door.startRun();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !model.asked(running, "performance").isEmpty());

        platform.stop(Part.MONGO);
        var stopped = System.nanoTime();
        for (var path : OF_EACH_SERVICE) isAway(door.impatient().get(path), "storage-unavailable");
        sleepUntil(stopped + A_MINUTE.toNanos());
        platform.start(Part.MONGO);

        Answer.isRight(door, door.awaitEnd(running), export);
        assertThat(door.read("/api/analytics/imports")).hasSize(1);
        countedOnce(door, 1);
    }

    private Door signedUpWith(AdExport export) {
        var door = Door.signUp(platform.url());
        assertThat(door.importCsv("export.csv", export.csv()).path("accepted").asInt())
                .isEqualTo(export.lines());
        return door;
    }

    private List<String> asked(String run, String step) {
        return model.asked(run, step).stream()
                .map(entry -> entry.path("command").asText())
                .toList();
    }

    private static boolean completed(JsonNode run, String step) {
        return Answer.step(run, step).path("status").asText().equals("completed");
    }

    private static void isAway(Response refused, String code) {
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(503);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Door.json(refused).path("code").asText()).isEqualTo(code);
    }

    /** However often a run or an execution was told of, analytics counts it once; also a moment later. */
    private static void countedOnce(Door door, int runs) {
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> {
                    var activity = door.read("/api/analytics/activity");
                    return counts(activity.path("runs")).equals(Map.of("completed", runs))
                            && counts(activity.path("executions")).equals(Map.of("completed", runs * STEPS.size()));
                });
    }

    private static Map<String, Integer> counts(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .collect(Collectors.groupingBy(
                        row -> row.path("status").asText(),
                        Collectors.summingInt(row -> row.path("count").asInt())));
    }

    private static void sleepUntil(long nanoTime) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
