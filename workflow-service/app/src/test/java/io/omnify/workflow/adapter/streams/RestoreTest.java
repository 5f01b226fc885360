package io.omnify.workflow.adapter.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.admission.domain.Share;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.usecase.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cuts the changelog after every record, as a crash does, and lets another engine go on from there. */
class RestoreTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrgId ORG = new OrgId("org_a");
    private static final String CHANGELOG = "test-runs-changelog";
    /** Stores wait for the disk when they open; several wait together. */
    private static final int TOGETHER = 4;

    private static final List<String> RUNS = List.of("run_1", "run_2");

    @TempDir
    Path folder;

    private Share share = Share.USUAL;
    private int concurrency = 100;

    /** An engine, and a world that does each command once and answers it each time. */
    private final class World implements AutoCloseable {
        private final TopologyTestDriver driver;
        /** With how many changes had been written when it was certainly not asked for yet. */
        private final Map<String, Integer> effects = new TreeMap<>();

        private final List<TestRecord<String, byte[]>> changes = new ArrayList<>();
        private final List<TestRecord<String, byte[]>> inputs = new ArrayList<>();
        private final Map<String, String> ends = new HashMap<>();

        private Instant now;

        World(Instant begin) throws Exception {
            now = begin;
            var settings = new Properties();
            settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
            settings.put(
                    StreamsConfig.STATE_DIR_CONFIG,
                    Files.createTempDirectory(folder, "s").toString());
            var engine = new Engine(new RenderTemplate(new CelExpressions()));
            driver = new TopologyTestDriver(
                    new EngineTopology(engine, "workflow-service", share).build(() -> now), settings, now);
            pipe(Topic.DEFINITIONS, definition());
        }

        private void pipe(String topic, TestRecord<String, byte[]> record) {
            driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                    .pipeInput(record);
        }

        private void take(TestRecord<String, byte[]> input) {
            inputs.add(input);
            pipe(Topic.RUN_COMMANDS, input);
        }

        private List<TestRecord<String, byte[]>> read(String topic) {
            return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList();
        }

        /** Until the runs have ended or three minutes have passed. */
        private void live() throws Exception {
            for (int i = 0; i < 180 && ends.size() < RUNS.size(); i++) {
                int before = changes.size();
                changes.addAll(read(CHANGELOG));
                for (var command : read(Topic.AGENT_ACTIONS)) answer(command, before);
                for (var event : read(Topic.RUN_EVENTS)) {
                    var status = OutboxMessage.mapper()
                            .readTree(event.value())
                            .path("status")
                            .asText();
                    if (status.equals("completed") || status.equals("failed")) ends.put(event.key(), status);
                }
                now = now.plusSeconds(1);
                driver.advanceWallClockTime(Duration.ofSeconds(1));
            }
        }

        private void answer(TestRecord<String, byte[]> command, int before) throws Exception {
            var json = OutboxMessage.mapper().readTree(command.value());
            effects.putIfAbsent(json.path("command_id").asText(), before);
            var result = new HashMap<String, Object>();
            for (var field : List.of("command_id", "run_id", "step_id"))
                result.put(field, json.path(field).asText());
            result.put("attempt", json.path("attempt").asInt());
            boolean fails = json.path("step_id").asText().equals("b")
                    && json.path("attempt").asInt() == 1;
            result.put("status", fails ? "failed" : "completed");
            result.put("output", Map.of("x", 1));
            if (fails) result.put("error", Map.of("code", "busy", "message", "busy", "retryable", true));
            take(message("agent.step.finished.v1", command.key(), result));
        }

        private void restore(List<TestRecord<String, byte[]>> changes) {
            var store = driver.<String, byte[]>getKeyValueStore(EngineTopology.RUNS);
            changes.forEach(change -> store.put(change.key(), change.value()));
        }

        @Override
        public void close() {
            driver.close();
        }
    }

    @Test
    void goesOnRightFromAChangelogCutAnywhere() throws Exception {
        cutAnywhere();
    }

    @Test
    void soDoRunsThatWaitForTheirTurnAndStepsThatWaitForTheirShare() throws Exception {
        share = new Share(1, 1, 1);
        concurrency = 1;
        cutAnywhere();
    }

    private void cutAnywhere() throws Exception {
        try (var clean = new World(START)) {
            for (var run : RUNS) clean.take(start(run));
            clean.live();
            clean.changes.addAll(clean.read(CHANGELOG));
            assertThat(clean.ends).containsOnlyKeys(RUNS).containsValue("completed");
            assertThat(clean.effects).containsKeys("run_1/b/2", "run_2/c/1");
            assertThat(clean.changes).hasSizeGreaterThan(10);
            var cuts = IntStream.rangeClosed(0, clean.changes.size())
                    .mapToObj(cut -> Executors.callable(() -> assertGoesOn(clean, cut)))
                    .toList();
            try (var together = Executors.newFixedThreadPool(TOGETHER)) {
                for (var done : together.invokeAll(cuts)) done.get();
            }
        }
    }

    private void assertGoesOn(World clean, int cut) {
        try (var world = new World(clean.now)) {
            world.restore(clean.changes.subList(0, cut));
            clean.inputs.forEach(world::take); // none was committed
            world.live();
            assertThat(world.ends).as("cut after " + cut).isEqualTo(clean.ends);
            assertThat(clean.effects.keySet()).as("cut after " + cut).containsAll(world.effects.keySet());
            var stillToAsk = new HashMap<>(clean.effects);
            stillToAsk.values().removeIf(before -> before < cut);
            assertThat(world.effects.keySet()).as("cut after " + cut).containsAll(stillToAsk.keySet());
        } catch (Exception e) {
            throw new IllegalStateException("cut after " + cut, e);
        }
    }

    private TestRecord<String, byte[]> definition() {
        var steps = Definitions.of(
                action("a"),
                action("d"),
                Definitions.with(action("b", "a"), "retry", Map.of("max_attempts", 3)),
                wait("w", "b"),
                action("c", "w"));
        var read = new DefinitionReader().read(Definitions.with(steps, "concurrency", concurrency));
        assertThat(read.errors()).isEmpty();
        return record(DefinitionPublishedV1.encode(Workflow.first(ORG, new WorkflowId("w"), read.definition(), START)));
    }

    private static Map<String, Object> action(String id, String... needs) {
        return Map.of(
                "step_id",
                id,
                "type",
                "action",
                "depends_on",
                List.of(needs),
                "input",
                Map.of("action", "sandbox.email.send", "to", "a@b.example", "subject", id));
    }

    private static Map<String, Object> wait(String id, String... needs) {
        return Map.of("step_id", id, "type", "wait", "depends_on", List.of(needs), "input", Map.of("duration", "PT5S"));
    }

    private static TestRecord<String, byte[]> start(String run) {
        var origin = new Run.Origin(ORG, new WorkflowId("w"), 1, Map.of(), "user_a", START, "");
        return message(RunStartV1.TYPE, run, RunStartV1.of(new RunId(run), origin));
    }

    private static TestRecord<String, byte[]> message(String type, String run, Object data) {
        return record(OutboxMessage.of("e", type, run, ORG, START, data));
    }

    private static TestRecord<String, byte[]> record(OutboxMessage message) {
        var headers = new RecordHeaders();
        CloudEvents.describe(headers, "test", message);
        return new TestRecord<>(message.key(), message.data().getBytes(), headers, START);
    }
}
