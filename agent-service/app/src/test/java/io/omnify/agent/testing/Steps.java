package io.omnify.agent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.auth.api.OrgId;
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

/** The steps of one run, as the engine asks for them, and what it is told of them. */
public final class Steps implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OrgId org;
    private final String run = "run_" + UUID.randomUUID();
    private final List<JsonNode> results = new CopyOnWriteArrayList<>();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;

    public Steps(String bootstrap, OrgId org) {
        this.org = org;
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

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }

    public String id(String step, int attempt) {
        return run + "/" + step + "/" + attempt;
    }

    public void send(String step, int attempt, String action, Object input) throws Exception {
        var command = new HashMap<String, Object>(
                Map.of("run_id", run, "workflow_id", "w", "workflow_version", 1, "step_id", step, "attempt", attempt));
        command.put("command_id", id(step, attempt));
        command.put("step_type", "action");
        command.put("action", action);
        command.put("input", input);
        command.put("deadline", Instant.now().plusSeconds(120).toString());
        var message = new ProducerRecord<>("omnify.agent.actions", run, JSON.writeValueAsString(command));
        Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "workflow.step.requested.v1", "ce_orgid", org.value())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        producer.send(message).get();
    }

    /** Something that no engine would say. */
    public void garbage() throws Exception {
        producer.send(new ProducerRecord<>("omnify.agent.actions", run, "garbage"))
                .get();
    }

    /** The result of a step that was told for the {@code count}th time. */
    public JsonNode result(String step, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> results(step).size() >= count);
        return results(step).get(count - 1);
    }

    /** How many lines of the ledger are about the effect. */
    public long lines(String effect) {
        read();
        return lines.stream().filter(effect::equals).count();
    }

    private List<JsonNode> results(String step) {
        read();
        return results.stream()
                .filter(each -> each.path("step_id").asText().equals(step) && each.has("status"))
                .toList();
    }

    private void read() {
        try {
            for (var each : consumer.poll(Duration.ofMillis(50))) {
                if (each.topic().endsWith("effects")) lines.add(each.key());
                else if (run.equals(each.key())) results.add(JSON.readTree(each.value()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
