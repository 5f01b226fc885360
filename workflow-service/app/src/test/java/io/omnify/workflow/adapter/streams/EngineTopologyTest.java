package io.omnify.workflow.adapter.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import io.omnify.workflow.adapter.cel.CelExpressions;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor with its store and timers, with a clock that is moved by hand. */
class EngineTopologyTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrgId ORG = new OrgId("org_a");
    private static final String RUN = "run_1";

    @TempDir
    Path state;

    private Instant now = START;
    private TopologyTestDriver driver;

    @BeforeEach
    void open() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        var engine = new Engine(new RenderTemplate(new CelExpressions()));
        driver = new TopologyTestDriver(
                new EngineTopology(engine, "workflow-service").build(() -> now), settings, START);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aRunGoesFromStepToStep() {
        publish(Definitions.of(Definitions.agent("a"), Definitions.agent("b", "a")));
        start();
        assertThat(commands()).containsExactly("run_1/a/1");
        finished("a", 1, Map.of("x", 1));
        assertThat(commands()).containsExactly("run_1/b/1");
        finished("b", 1, Map.of("y", 2));

        var last = events().getLast();
        assertThat(last.path("status").asText()).isEqualTo("completed");
        assertThat(last.path("output").path("y").asInt()).isEqualTo(2);
    }

    @Test
    void everythingSentFitsItsContract() {
        publish(Definitions.of(Definitions.agent("a")));
        start();
        var command = read(Topic.AGENT_COMMANDS).getFirst();
        Contracts.assertEvent("workflow.step.requested.v1", json(command).toString());
        assertThat(CloudEvents.read(command.headers(), "ce_orgid")).isEqualTo("org_a");
        assertThat(CloudEvents.read(command.headers(), "ce_type")).isEqualTo("workflow.step.requested.v1");
        assertThat(CloudEvents.read(command.headers(), "traceparent")).isEqualTo("00-trace");
        finished("a", 1, Map.of());
        read(Topic.RUN_EVENTS)
                .forEach(event -> Contracts.assertEvent(
                        "workflow.run.changed.v1", json(event).toString()));
    }

    @Test
    void aStartWaitsForItsDefinition() {
        start();
        assertThat(events()).extracting(event -> event.path("status").asText()).containsExactly("pending");
        pass(Duration.ofHours(3));
        assertThat(commands()).isEmpty();

        publish(Definitions.of(Definitions.agent("a")));
        pass(Duration.ofMillis(100));

        assertThat(commands()).containsExactly("run_1/a/1");
    }

    @Test
    void anUnacknowledgedCommandIsSentAgainAndAgain() {
        publish(Definitions.of(Definitions.agent("a")));
        start();
        commands();
        pass(Duration.ofMillis(9_900));
        assertThat(commands()).isEmpty();
        pass(Duration.ofMillis(200));
        assertThat(commands()).containsExactly("run_1/a/1");
        pass(Duration.ofSeconds(21));
        assertThat(commands()).containsExactly("run_1/a/1");
        acknowledged("a", 1);
        pass(Duration.ofMinutes(5));
        assertThat(commands()).isEmpty();
    }

    @Test
    void aStepThatTakesTooLongIsTriedAgainAndThenFails() {
        var step = Definitions.with(Definitions.agent("a"), "timeout_seconds", 30);
        publish(Definitions.of(Definitions.with(step, "retry", Map.of("max_attempts", 2, "initial_seconds", 5))));
        start();
        acknowledged("a", 1);
        commands();
        pass(Duration.ofSeconds(31));
        assertThat(events().getLast().path("steps").path(0).path("status").asText())
                .isEqualTo("waiting");
        pass(Duration.ofSeconds(5));
        assertThat(commands()).containsExactly("run_1/a/2");
        finished("a", 1, Map.of("late", true));
        acknowledged("a", 2);
        pass(Duration.ofSeconds(31));
        assertThat(events().getLast().path("status").asText()).isEqualTo("failed");
    }

    @Test
    void aWholeRunCanTakeTooLong() {
        publish(Definitions.with(Definitions.of(Definitions.agent("a")), "timeout_seconds", 60));
        start();
        acknowledged("a", 1);
        pass(Duration.ofSeconds(61));
        var last = events().getLast();
        assertThat(last.path("error").path("code").asText()).isEqualTo("run_timeout");
    }

    @Test
    void poisonIsPutAsideAndTheNextInputGoesOn() {
        publish(Definitions.of(Definitions.agent("a")));
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", ORG, Map.of("run_id", "nonsense"));
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", ORG, Map.of("status", "dancing", "run_id", RUN));
        driver.createInputTopic(Topic.RUN_COMMANDS, new StringSerializer(), new ByteArraySerializer())
                .pipeInput("x", new byte[] {1, 2, 3});
        start();

        assertThat(commands()).containsExactly("run_1/a/1");
        assertThat(read(Topic.AGENT_RESULTS + ".dlq"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(CloudEvents.read(letter.headers(), "dead-letter-reason"))
                        .isNotBlank());
        assertThat(read(Topic.RUN_COMMANDS + ".dlq")).hasSize(1);
    }

    @Test
    void foreignAndUnknownInputsAreIgnored() {
        publish(Definitions.of(Definitions.agent("a")));
        start();
        events();
        var result = result("a", 1);
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", new OrgId("org_b"), result);
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", ORG, with(result, "run_id", "run_2"));
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", ORG, with(result, "step_id", "ghost"));
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", ORG, with(result, "command_id", "run_9/a/1"));
        send(Topic.AGENT_RESULTS, "agent.something.new.v1", ORG, Map.of());
        assertThat(events()).isEmpty();
    }

    @Test
    void anEndedRunIsForgottenAfterTheTopicsForgot() {
        publish(Definitions.of(Definitions.agent("a")));
        start();
        finished("a", 1, Map.of());
        var store = driver.<String, byte[]>getKeyValueStore(EngineTopology.RUNS);
        pass(Duration.ofDays(1));
        assertThat(store.get("r/run_1")).isNotNull();
        pass(Duration.ofDays(8));
        try (var all = store.all()) {
            assertThat(all.hasNext()).isFalse();
        }
    }

    private static Map<String, Object> with(Map<String, Object> map, String name, Object value) {
        return Definitions.with(map, name, value);
    }

    private void publish(Map<String, Object> definition) {
        var read = new DefinitionReader().read(definition);
        assertThat(read.errors()).isEmpty();
        var message = DefinitionPublishedV1.encode(Workflow.first(ORG, new WorkflowId("w"), read.definition(), START));
        Contracts.assertEvent("workflow.definition.published.v1", message.data());
        pipe(Topic.DEFINITIONS, message);
    }

    private void start() {
        var origin = new Run.Origin(ORG, new WorkflowId("w"), 1, Map.of(), "user_a", START, "");
        var data = RunStartV1.of(new RunId(RUN), origin);
        var message = OutboxMessage.of("e", RunStartV1.TYPE, RUN, ORG, START, data);
        Contracts.assertEvent("workflow.run.start.v1", message.data());
        pipe(
                Topic.RUN_COMMANDS,
                new OutboxMessage("e", RunStartV1.TYPE, RUN, ORG.value(), START, message.data(), "00-trace"));
    }

    private void acknowledged(String step, int attempt) {
        send(Topic.AGENT_RESULTS, "agent.step.started.v1", ORG, result(step, attempt));
    }

    private void finished(String step, int attempt, Map<String, Object> output) {
        send(Topic.AGENT_RESULTS, "agent.step.finished.v1", ORG, with(result(step, attempt), "output", output));
    }

    private static Map<String, Object> result(String step, int attempt) {
        var result = new HashMap<String, Object>();
        result.put("command_id", RUN + "/" + step + "/" + attempt);
        result.put("run_id", RUN);
        result.put("step_id", step);
        result.put("attempt", attempt);
        result.put("status", "completed");
        result.put("execution_id", "exec_1");
        return result;
    }

    private void send(String topic, String type, OrgId org, Object data) {
        pipe(topic, OutboxMessage.of("e", type, RUN, org, START, data));
    }

    private void pipe(String topic, OutboxMessage message) {
        var headers = new RecordHeaders();
        CloudEvents.describe(headers, "test", message);
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(message.key(), message.data().getBytes(), headers, now));
    }

    /** In steps, as time passes. */
    private void pass(Duration time) {
        var step = time.dividedBy(20);
        for (int i = 0; i < 20; i++) {
            now = now.plus(step);
            driver.advanceWallClockTime(step);
        }
    }

    private List<String> commands() {
        return read(Topic.AGENT_COMMANDS).stream()
                .map(record -> json(record).path("command_id").asText())
                .toList();
    }

    private List<JsonNode> events() {
        return read(Topic.RUN_EVENTS).stream().map(EngineTopologyTest::json).toList();
    }

    private List<TestRecord<String, byte[]>> read(String topic) {
        return new ArrayList<>(driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList());
    }

    private static JsonNode json(TestRecord<String, byte[]> record) {
        try {
            return OutboxMessage.mapper().readTree(record.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
