package io.omnify.workflow.adapter.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.admission.domain.Share;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.contract.RunCancelV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.contract.TurnAskedV1;
import io.omnify.workflow.contract.TurnGivenV1;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.usecase.Engine;
import java.io.IOException;
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

/** Runs that take turns, and organisations that share what may be under way. */
class EngineSharesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final OrgId ORG = new OrgId("org_a");
    private static final OrgId OTHER = new OrgId("org_b");

    @TempDir
    Path state;

    private Instant now = START;
    private int stepTimeout = 300;
    private TopologyTestDriver driver;

    /** How each run stood last. */
    private final Map<String, JsonNode> runs = new HashMap<>();

    @BeforeEach
    void open() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        var engine = new Engine(new RenderTemplate(new CelExpressions()));
        var topology = new EngineTopology(engine, "workflow-service", new Share(2, 3, 1));
        driver = new TopologyTestDriver(topology.build(() -> now), settings, START);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void runsOfALimitedWorkflowTakeTurnsInOrder() throws IOException {
        publish(ORG, "concurrency", 2);
        for (int i = 1; i <= 5; i++) start(ORG, i);
        assertThat(commands()).containsExactly("run_1/a/1", "run_2/a/1");
        assertThat(status(3)).isEqualTo("pending");

        finished(ORG, 2);
        assertThat(commands()).containsExactly("run_3/a/1");
        cancel(4);
        assertThat(status(4)).isEqualTo("cancelled");
        finished(ORG, 1);
        assertThat(commands()).containsExactly("run_5/a/1");
        finished(ORG, 3);
        finished(ORG, 5);
        for (int i : List.of(1, 2, 3, 5)) assertThat(status(i)).isEqualTo("completed");
    }

    @Test
    void aRunsTimeLimitBeginsWithItsTurn() throws IOException {
        stepTimeout = 80_000;
        publish(ORG, "concurrency", 1, "timeout_seconds", 3_600);
        start(ORG, 1);
        start(ORG, 2);
        pass(Duration.ofMinutes(50));
        finished(ORG, 1);
        pass(Duration.ofMinutes(50));
        assertThat(status(2)).isEqualTo("running");
        pass(Duration.ofMinutes(11));
        assertThat(status(2)).isEqualTo("failed");
    }

    @Test
    void messagesAboutTurnsFitTheirContracts() throws IOException {
        publish(ORG, "concurrency", 1);
        start(ORG, 1);
        finished(ORG, 1);
        var sent = driver.createOutputTopic(Topic.RUN_COMMANDS, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
        var types = new ArrayList<String>();
        for (var record : sent) {
            var type = CloudEvents.read(record.headers(), CloudEvents.TYPE);
            types.add(type);
            Contracts.assertEvent(type, json(record).toString());
        }
        assertThat(types).containsExactly(TurnAskedV1.TYPE, TurnGivenV1.TYPE, TurnAskedV1.TYPE, TurnAskedV1.TYPE);
    }

    @Test
    void whoeverGivesTurnsDoesNotWaitForARunThatIsNoMore() throws IOException {
        publish(ORG, "concurrency", 1);
        var ghost = TurnAskedV1.asks(asked(ORG, 9), 1, false);
        pipe(Topic.RUN_COMMANDS, OutboxMessage.of("e", TurnAskedV1.TYPE, key(), ORG, START, ghost));
        start(ORG, 1);
        assertThat(commands()).containsExactly("run_1/a/1");
    }

    @Test
    void whatIsBeyondAnOrganisationsShareWaitsAndTheOthersDoNot() throws IOException {
        publish(ORG);
        publish(OTHER);
        for (int i = 1; i <= 6; i++) start(ORG, i);
        start(OTHER, 7);
        start(OTHER, 8);

        assertThat(commands()).containsExactly("run_1/a/1", "run_2/a/1", "run_7/a/1");
        var held = runs.get("run_3").path("steps").path(0);
        assertThat(held.path("status").asText()).isEqualTo("waiting");
        assertThat(held.path("waiting").path("kind").asText()).isEqualTo("turn");

        finished(ORG, 1);
        assertThat(commands()).containsExactly("run_3/a/1");
        finished(ORG, 2);
        assertThat(commands()).as("one after the other").containsExactly("run_8/a/1");
        finished(OTHER, 7);
        assertThat(commands()).containsExactly("run_4/a/1");
    }

    @Test
    void theTimeOfAStepThatIsHeldDoesNotRun() throws IOException {
        publish(ORG);
        for (int i = 1; i <= 3; i++) start(ORG, i);
        commands();
        pass(Duration.ofMinutes(4));
        finished(ORG, 1);
        assertThat(commands()).contains("run_3/a/1");
        pass(Duration.ofMinutes(4));
        assertThat(runs.get("run_3").path("steps").path(0).path("status").asText())
                .isEqualTo("running");
        finished(ORG, 3);
        assertThat(status(3)).isEqualTo("completed");
    }

    @Test
    void aHeldStepOfACancelledRunGivesItsPlaceToTheNext() throws IOException {
        publish(ORG);
        for (int i = 1; i <= 4; i++) start(ORG, i);
        commands();
        cancel(3);
        finished(ORG, 1);
        assertThat(commands()).containsExactly("run_4/a/1");
        cancel(2);
        assertThat(status(2)).isEqualTo("cancelled");
    }

    private void publish(OrgId org, Object... more) {
        var json = Definitions.of(Map.of(
                "step_id",
                "a",
                "type",
                "action",
                "timeout_seconds",
                stepTimeout,
                "input",
                Map.of("action", "sandbox.email.send", "to", "a@b.example", "subject", "a")));
        for (int i = 0; i < more.length; i += 2) json.put((String) more[i], more[i + 1]);
        var read = new DefinitionReader().read(json);
        assertThat(read.errors()).isEmpty();
        pipe(
                Topic.DEFINITIONS,
                DefinitionPublishedV1.encode(Workflow.first(org, new WorkflowId("w"), read.definition(), START)));
    }

    private static String key() {
        return TurnAskedV1.key(ORG, "w");
    }

    private Run asked(OrgId org, int number) {
        var at = START.plusMillis(number);
        var origin = new Run.Origin(org, new WorkflowId("w"), 1, Map.of(), "user_a", at, "");
        return Run.asked(new RunId("run_" + number), origin);
    }

    private void start(OrgId org, int number) {
        var run = asked(org, number);
        send(RunStartV1.TYPE, org, run.id().value(), RunStartV1.of(run.id(), run.origin()));
    }

    private void cancel(int number) {
        var run = "run_" + number;
        send(RunCancelV1.TYPE, ORG, run, new RunCancelV1(run, "user_a", "no use"));
    }

    private void finished(OrgId org, int number) {
        var run = "run_" + number;
        var result = new HashMap<String, Object>();
        result.put("command_id", run + "/a/1");
        result.put("run_id", run);
        result.put("step_id", "a");
        result.put("attempt", 1);
        result.put("status", "completed");
        result.put("output", Map.of());
        var message = OutboxMessage.of("e", "agent.step.finished.v1", run, org, START, result);
        pipe(Topic.AGENT_RESULTS, message);
    }

    private void send(String type, OrgId org, String run, Object data) {
        pipe(Topic.RUN_COMMANDS, OutboxMessage.of("e", type, run, org, START, data));
    }

    private void pipe(String topic, OutboxMessage message) {
        var headers = new RecordHeaders();
        CloudEvents.describe(headers, "test", message);
        driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(message.key(), message.data().getBytes(), headers, now));
    }

    private void pass(Duration time) {
        for (int i = 0; i < 20; i++) {
            now = now.plus(time.dividedBy(20));
            driver.advanceWallClockTime(time.dividedBy(20));
        }
    }

    private List<String> commands() throws IOException {
        hear();
        var ids = new ArrayList<String>();
        var topic =
                driver.createOutputTopic(Topic.AGENT_ACTIONS, new StringDeserializer(), new ByteArrayDeserializer());
        for (var record : topic.readRecordsToList())
            ids.add(json(record).path("command_id").asText());
        return ids;
    }

    private String status(int number) throws IOException {
        hear();
        return runs.get("run_" + number).path("status").asText();
    }

    private void hear() throws IOException {
        var topic = driver.createOutputTopic(Topic.RUN_EVENTS, new StringDeserializer(), new ByteArrayDeserializer());
        for (var event : topic.readRecordsToList()) {
            Contracts.assertEvent("workflow.run.changed.v1", json(event).toString());
            runs.put(event.key(), json(event));
        }
    }

    private static JsonNode json(TestRecord<String, byte[]> record) throws IOException {
        return OutboxMessage.mapper().readTree(record.value());
    }
}
