package io.omnify.local.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Starts runs at the engine's own topics and hears of their ends there, so that nothing but the engine is measured. */
public final class EngineLoad implements AutoCloseable {
    private static final String COMMANDS = "omnify.workflow.commands";
    private static final String EVENTS = "omnify.workflow.events";
    private static final String DEFINITIONS = "omnify.workflow.definitions";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Held, as a logger nobody holds forgets its level: a broker that is killed on purpose is no news. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    private static final JsonFactory PARSERS = JSON.getFactory();

    private final String org = "org_bench" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread listener;
    private volatile boolean closed;

    public EngineLoad(String bootstrap) {
        QUIET.setLevel(Level.OFF);
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "delivery.timeout.ms", 600_000),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "default.api.timeout.ms", 600_000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(EVENTS, Duration.ofSeconds(30)).stream()
                .map(each -> new TopicPartition(EVENTS, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listener = Thread.ofPlatform().name("run-events").daemon().start(this::listen);
    }

    public String organisation() {
        return org;
    }

    /** Makes a workflow of the steps known to the engine; what is asked for from now on waits for it there. */
    public void publish(String workflow, List<Map<String, Object>> steps) {
        var definition = Map.of("name", workflow, "steps", steps);
        send(
                DEFINITIONS,
                org + "/" + workflow + "/1",
                "workflow.definition.published.v1",
                Map.of(
                        "organization_id", org,
                        "workflow_id", workflow,
                        "version", 1,
                        "definition", definition,
                        "published_at", Instant.now().toString()));
    }

    /** Asks for a run and waits for its end; the answer is what it took, in milliseconds. */
    double run(String run, String workflow, Duration patience) {
        long begin = System.nanoTime();
        try {
            var status = start(run, workflow).get(patience.toSeconds(), TimeUnit.SECONDS);
            if (!"completed".equals(status)) throw new PlatformFailure(run + " ended " + status);
            return (System.nanoTime() - begin) / 1e6;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatformFailure(run + " did not end within " + patience, e);
        }
    }

    /** Asks for a run; the answer is how it ended. */
    public CompletableFuture<String> start(String run, String workflow) {
        var end = awaited.computeIfAbsent(run, _ -> new CompletableFuture<>());
        ask(run, workflow);
        return end;
    }

    /** Asks for a run whose end nobody here waits for. */
    void ask(String run, String workflow) {
        send(
                COMMANDS,
                run,
                "workflow.run.start.v1",
                Map.of(
                        "run_id",
                        run,
                        "workflow_id",
                        workflow,
                        "workflow_version",
                        1,
                        "input",
                        Map.of("to", "someone@example.com"),
                        "started_by",
                        "user_bench",
                        "requested_at",
                        Instant.now().toString()));
    }

    /** The runs that were asked for and have not ended. */
    public List<String> open() {
        return List.copyOf(awaited.keySet());
    }

    private void send(String topic, String key, String type, Map<String, Object> data) {
        try {
            var record = new ProducerRecord<>(topic, key, JSON.writeValueAsBytes(data));
            Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type)
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            record.headers().add("ce_source", "/bench".getBytes(UTF_8));
            record.headers().add("ce_subject", key.getBytes(UTF_8));
            record.headers().add("ce_time", Instant.now().toString().getBytes(UTF_8));
            record.headers().add("ce_orgid", org.getBytes(UTF_8));
            var _ = producer.send(record);
        } catch (IOException e) {
            throw new PlatformFailure("not JSON", e);
        }
    }

    private void listen() {
        try {
            while (!closed) consumer.poll(Duration.ofMillis(200)).forEach(this::hear);
        } catch (WakeupException e) {
            // closing
        } finally {
            consumer.close();
        }
    }

    private void hear(ConsumerRecord<String, byte[]> event) {
        if (!awaited.containsKey(event.key())) return;
        var status = status(event.value());
        if (!List.of("completed", "failed", "cancelled", "needs_attention").contains(status)) return;
        var end = awaited.remove(event.key());
        if (end != null) end.complete(status);
    }

    /** The run's own status comes before those of its steps. */
    private static String status(byte[] event) {
        try (var parser = PARSERS.createParser(event)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && "status".equals(parser.currentName()))
                    return parser.nextTextValue();
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() {
        closed = true;
        consumer.wakeup();
        try {
            listener.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close(Duration.ofSeconds(5));
    }
}
