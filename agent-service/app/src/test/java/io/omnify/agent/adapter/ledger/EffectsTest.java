package io.omnify.agent.adapter.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubSandbox;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
class EffectsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final Api api = new Api();
    private final String run = "run_" + UUID.randomUUID();
    private final List<JsonNode> results = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
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
        var partitions = List.of("omnify.agent.results", "omnify.agent.effects").stream()
                .flatMap(topic -> IntStream.range(0, 4).mapToObj(each -> new TopicPartition(topic, each)))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void disconnect() {
        producer.close();
        consumer.close();
    }

    private void send(String step, int attempt, String action, Object input) throws Exception {
        var command = new HashMap<String, Object>(
                Map.of("run_id", run, "workflow_id", "w", "workflow_version", 1, "step_id", step, "attempt", attempt));
        command.put("command_id", id(step, attempt));
        command.put("step_type", "action");
        command.put("action", action);
        command.put("input", input);
        command.put("deadline", Instant.now().plusSeconds(120).toString());
        var message = new ProducerRecord<>("omnify.agent.actions", run, JSON.writeValueAsString(command));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_type",
                        "workflow.step.requested.v1",
                        "ce_orgid",
                        api.org.value())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }

    private String id(String step, int attempt) {
        return run + "/" + step + "/" + attempt;
    }

    private static Map<String, String> mail(String subject) {
        return Map.of("to", "a@b.example", "subject", subject);
    }

    private List<JsonNode> results(String step) {
        try {
            for (var each : consumer.poll(Duration.ofMillis(50))) {
                if (each.topic().endsWith("effects")) lines.add(each.key());
                else if (run.equals(each.key())) results.add(JSON.readTree(each.value()));
            }
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
        return results.stream()
                .filter(each -> each.path("step_id").asText().equals(step) && each.has("status"))
                .toList();
    }

    private JsonNode result(String step, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> results(step).size() >= count);
        return results(step).get(count - 1);
    }

    @Test
    void anActionIsDoneOnceAndItsAnswerRepeated() throws Exception {
        send("mail", 1, "sandbox.email.send", mail("hello"));
        var first = result("mail", 1);
        Contracts.assertEvent("agent.step.finished.v1", first.toString());
        assertThat(first.path("status").asText()).isEqualTo("completed");
        assertThat(first.path("mode").asText()).isEqualTo("simulation");

        send("mail", 1, "sandbox.email.send", mail("hello"));

        assertThat(result("mail", 2)).isEqualTo(first);
        assertThat(StubSandbox.HAPPENED).containsOnlyOnce(id("mail", 1));
        Awaitility.await().until(() -> {
            results("mail");
            return lines.stream().filter(id("mail", 1)::equals).count() == 2;
        });
    }

    @Test
    void aCallWhoseAnswerIsLostIsLookedUp() throws Exception {
        send("mail", 1, "sandbox.email.send", mail("cut"));
        assertThat(result("mail", 1).path("status").asText()).isEqualTo("completed");
        assertThat(StubSandbox.HAPPENED).containsOnlyOnce(id("mail", 1));
    }

    @Test
    void aPlatformThatIsAwayIsAFailureThatPasses() throws Exception {
        send("mail", 1, "sandbox.email.send", mail("unavailable"));
        var error = result("mail", 1).path("error");
        assertThat(error.path("code").asText()).isEqualTo("action-unavailable");
        assertThat(error.path("retryable").asBoolean()).isTrue();
        send("mail", 2, "sandbox.email.send", mail("works"));
        assertThat(result("mail", 2).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void whatCannotBeDoneFailsForGoodAndGarbageGoesAside() throws Exception {
        producer.send(new ProducerRecord<>("omnify.agent.actions", run, "garbage"))
                .get();
        send("mail", 1, "sandbox.email.send", Map.of("to", "a@b.example"));
        send("other", 1, "no.such.action", Map.of());
        assertThat(result("mail", 1).path("error").path("code").asText()).isEqualTo("invalid-input");
        assertThat(result("other", 1).path("error").path("code").asText()).isEqualTo("action-unknown");
    }

    @Test
    void theActionsAreListed() {
        api.get("/actions")
                .statusCode(200)
                .body("name", hasItems("sandbox.budget.set", "sandbox.email.send"))
                .body("effect", hasItems("looked_up"))
                .body("input_schema.type", hasItems("object"));
    }
}
