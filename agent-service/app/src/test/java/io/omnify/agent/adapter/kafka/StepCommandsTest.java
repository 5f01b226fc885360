package io.omnify.agent.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.usecase.StartExecution;
import io.omnify.agent.executions.usecase.StartExecution.StepCommand;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestModel;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.auth.api.Permission;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class StepCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<TopicPartition> RESULTS = IntStream.range(0, 4)
            .mapToObj(partition -> new TopicPartition("omnify.agent.results", partition))
            .toList();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    TestModel model;

    @Inject
    Executions executions;

    @Inject
    StartExecution start;

    private final Api api = new Api();
    private final String run = "run_" + UUID.randomUUID();
    private final List<JsonNode> results = new CopyOnWriteArrayList<>();
    private KafkaProducer<String, String> producer;
    private KafkaConsumer<String, String> consumer;

    @BeforeEach
    void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.assign(RESULTS);
        consumer.seekToBeginning(RESULTS);
        api.agent("mine");
    }

    @AfterEach
    void disconnect() {
        producer.close();
        consumer.close();
    }

    private Map<String, Object> command(String step, int attempt, String agent, Object input) {
        return Map.of(
                "run_id",
                run,
                "workflow_id",
                "w",
                "workflow_version",
                1,
                "step_id",
                step,
                "attempt",
                attempt,
                "command_id",
                id(step, attempt),
                "agent_ref",
                Map.of("agent_id", agent),
                "input",
                input,
                "deadline",
                Instant.now().plusSeconds(120).toString());
    }

    private String id(String step, int attempt) {
        return run + "/" + step + "/" + attempt;
    }

    private void send(String type, Object data) throws Exception {
        var message = new ProducerRecord<>(
                "omnify.agent.commands", run, data instanceof String s ? s : JSON.writeValueAsString(data));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        type,
                        "ce_source",
                        "test",
                        "ce_specversion",
                        "1.0",
                        "ce_time",
                        Instant.now().toString(),
                        "ce_subject",
                        run,
                        "ce_orgid",
                        api.org.value())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }

    private void send(String step, String... script) throws Exception {
        send("workflow.step.requested.v1", command(step, 1, "mine", Map.of("script", script)));
    }

    private List<JsonNode> results(String step, String field) {
        for (var each : consumer.poll(Duration.ofMillis(50))) {
            if (!run.equals(each.key())) continue;
            try {
                results.add(JSON.readTree(each.value()));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return results.stream()
                .filter(each -> each.path("step_id").asText().equals(step) && each.has(field))
                .toList();
    }

    private JsonNode finished(String step) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> !results(step, "status").isEmpty());
        return results(step, "status").getFirst();
    }

    @Test
    void aStepIsStartedAndFinished() throws Exception {
        send("plan", "query", "answer");
        var result = finished("plan");
        Contracts.assertEvent("agent.step.finished.v1", result.toString());
        assertThat(result.path("status").asText()).isEqualTo("completed");
        assertThat(result.path("output").path("clicks").asInt()).isEqualTo(7);
        var started = results("plan", "started_at").getFirst();
        assertThat(started.path("execution_id")).isEqualTo(result.path("execution_id"));
        assertThat(started.has("status")).isFalse();
    }

    @Test
    void aRepeatedCommandIsOneExecutionAndItsResultIsToldAgain() throws Exception {
        send("plan", "query", "answer");
        finished("plan");
        send("plan", "query", "answer");
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> results("plan", "status").size() == 2);
        assertThat(results("plan", "status").get(1))
                .isEqualTo(results("plan", "status").get(0));
        assertThat(model.timesAsked(id("plan", 1) + "/1")).isEqualTo(1);
        assertThat(model.timesAsked(id("plan", 1) + "/2")).isEqualTo(1);
    }

    @Test
    void manyCopiesAtOnceAreOneExecution() throws Exception {
        for (int i = 0; i < 10; i++) send("plan", "query", "slow500");
        finished("plan");
        Thread.sleep(500);
        assertThat(model.timesAsked(id("plan", 1) + "/1")).isEqualTo(1);
        assertThat(model.timesAsked(id("plan", 1) + "/2")).isEqualTo(1);
    }

    @Test
    void aSlowModelHoldsUpNobodyElse() throws Exception {
        for (int i = 0; i < 20; i++) send("slow" + i, "query", "slow8000");
        send("quick", "query", "answer");
        var before = Instant.now();
        finished("quick");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anUnknownAgentIsAFailedStep() throws Exception {
        send("workflow.step.requested.v1", command("plan", 1, "nobody", Map.of()));
        var result = finished("plan");
        assertThat(result.path("status").asText()).isEqualTo("failed");
        assertThat(result.path("error").path("code").asText()).isEqualTo("agent-not-found");
    }

    @Test
    void garbageGoesAsideAndTheRestGoesOn() throws Exception {
        send("workflow.step.requested.v1", "{\"half\":");
        send("something.else.v1", "{}");
        send("workflow.step.requested.v1", "{\"run_id\":\"run_1\"}");
        send("plan", "query", "answer");
        assertThat(finished("plan").path("status").asText()).isEqualTo("completed");
    }

    /** What a worker leaves behind that was killed while it asked for the second turn. */
    private Execution abandoned(String step) {
        var now = Instant.now();
        var command = new StepCommand(
                id(step, 1),
                new Command.Step(run, step, 1),
                new Work(
                        "mine",
                        null,
                        Json.object("script", List.of("query", "answer")),
                        Set.of(Permission.ANALYTICS_READ)),
                null);
        var dead = new Claim("worker_dead", now, now.plusMillis(300));
        var claimed = ((Claimed.Mine) start.step(api.org, command, dead).claimed()).execution();
        var arguments = Json.object(
                "metrics", List.of("spend"), "by", List.of("campaign"), "from", null, "to", null, "filters", null);
        var call = new FunctionCall("call_x", "analytics.query", ScriptedJson.write(arguments), arguments);
        var turn = new Turn(
                1, "resp", "m", Finish.COMPLETE, "", null, List.of(), new Usage(5, 0, 5), Money.usd(1), now, now);
        var asked = new ToolCall(claimed.id().callId(1), 1, call, Effect.READ, null, null, null);
        executions.save(claimed.heard(turn, List.of(asked)), "worker_dead");
        return claimed;
    }

    @Test
    void whatADeadWorkerLeftIsEndedWithoutRepeatingItsTurns() {
        var left = abandoned("plan");
        var result = finished("plan");
        assertThat(result.path("status").asText()).isEqualTo("completed");
        assertThat(result.path("execution_id").asText()).isEqualTo(left.id().value());
        assertThat(model.timesAsked(id("plan", 1) + "/1")).isZero();
        assertThat(model.timesAsked(id("plan", 1) + "/2")).isEqualTo(1);
        var stored =
                executions.find(api.org, new ExecutionId(left.id().value())).orElseThrow();
        assertThat(stored.status()).isEqualTo(Status.COMPLETED);
        assertThat(stored.turns()).hasSize(2);
        assertThat(stored.calls()).hasSize(1);
    }

    @Test
    void aRepeatedCommandResumesItToo() throws Exception {
        abandoned("plan");
        for (int i = 0; i < 5; i++) {
            send("plan", "query", "answer");
            Thread.sleep(150);
        }
        assertThat(finished("plan").path("status").asText()).isEqualTo("completed");
        assertThat(model.timesAsked(id("plan", 1) + "/1")).isZero();
        assertThat(model.timesAsked(id("plan", 1) + "/2")).isEqualTo(1);
    }

    private static final class ScriptedJson {
        static String write(Object value) {
            try {
                return JSON.writeValueAsString(value);
            } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
