package io.omnify.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A scripted agent-service: does at once what the step's input says under {@code script}. */
final class FakeAgents implements AutoCloseable {
    final Queue<Event> commands = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final Thread thread;
    private volatile boolean stopping;

    FakeAgents(String bootstrap) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "linger.ms", 0, "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        this.thread = Thread.ofPlatform().daemon().start(() -> work(bootstrap));
    }

    private void work(String bootstrap) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "fake-agents-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                500,
                "fetch.max.wait.ms",
                50);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("omnify.agent.commands"));
            while (!stopping)
                for (var received : consumer.poll(Duration.ofMillis(100)))
                    answer(Event.of(received.headers(), received.key(), received.value(), received.timestamp()));
        }
    }

    private void answer(Event command) {
        commands.add(command);
        var data = command.data();
        int times = seen.computeIfAbsent(data.path("command_id").asText(), id -> new AtomicInteger())
                .incrementAndGet();
        switch (data.path("input").path("script").asText("ok")) {
            case "ok" -> finish(command, "completed", output(data), null);
            case "twice" -> {
                finish(command, "completed", output(data), null);
                finish(command, "completed", Map.of("second", true), null);
            }
            case "fail" -> finish(command, "failed", null, error("broken", false));
            case "fail-first-run" -> {
                if (data.path("attempt").asInt() == 1) finish(command, "failed", null, error("broken", false));
                else finish(command, "completed", output(data), null);
            }
            case "fail-once" -> {
                if (data.path("attempt").asInt() == 1) finish(command, "failed", null, error("busy", true));
                else finish(command, "completed", output(data), null);
            }
            case "deaf-once" -> {
                if (times > 1) finish(command, "completed", output(data), null);
            }
            case "unclear" -> finish(command, "needs_attention", null, error("unknown-outcome", false));
            case "hang" -> started(command);
            default -> throw new IllegalStateException("no such script");
        }
    }

    private static Map<String, Object> output(JsonNode command) {
        return Map.of("did", command.path("step_id").asText(), "got", command.path("input"));
    }

    private static Map<String, Object> error(String code, boolean retryable) {
        return Map.of("code", code, "message", "as scripted", "retryable", retryable);
    }

    void started(Event command) {
        send(command, "agent.step.started.v1", common(command));
    }

    void finish(Event command, String status, Object output, Object error) {
        started(command);
        var data = common(command);
        data.put("status", status);
        if (output != null) data.put("output", output);
        if (error != null) data.put("error", error);
        data.put("mode", "simulation");
        data.put("usage", Map.of("input_tokens", 1, "output_tokens", 1));
        data.put("completed_at", Instant.now().toString());
        send(command, "agent.step.finished.v1", data);
    }

    private static Map<String, Object> common(Event command) {
        var data = new HashMap<String, Object>();
        for (var name : List.of("command_id", "run_id", "step_id", "attempt"))
            data.put(name, command.data().path(name));
        data.put("execution_id", "exec_" + command.data().path("step_id").asText());
        data.put("started_at", Instant.now().toString());
        return data;
    }

    private void send(Event command, String type, Map<String, Object> data) {
        publish("omnify.agent.results", type, command.subject(), command.org(), data);
    }

    Future<RecordMetadata> publish(String topic, String type, String key, OrgId org, Object data) {
        return publishAs("evt_" + UUID.randomUUID(), topic, type, key, org, data);
    }

    Future<RecordMetadata> publishAs(String id, String topic, String type, String key, OrgId org, Object data) {
        var message = OutboxMessage.of(id, type, key, org, Instant.now(), data);
        var record = new ProducerRecord<>(topic, key, message.data().getBytes(UTF_8));
        CloudEvents.describe(record.headers(), "agent-service", message);
        return producer.send(record, (sent, e) -> {
            if (e != null) System.err.println("not sent: " + type + " " + key + ": " + e);
        });
    }

    List<Event> of(String run) {
        return commands.stream().filter(event -> event.subject().equals(run)).toList();
    }

    @Override
    public void close() throws InterruptedException {
        stopping = true;
        thread.join();
        producer.close();
    }
}
