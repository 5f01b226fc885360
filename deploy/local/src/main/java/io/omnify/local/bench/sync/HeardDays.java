package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts the days of campaigns that agent-service tells of: what is told was stored before. */
final class HeardDays implements AutoCloseable {
    private static final String TOPIC = "omnify.platform.metrics";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Held, as a logger nobody holds forgets its level. */
    private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

    private final ToldDays told;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread listener;
    private volatile boolean closed;

    /** From now on. */
    HeardDays(String bootstrap, List<JsonNode> connections) {
        QUIET.setLevel(Level.OFF);
        told = new ToldDays(connections.stream()
                .map(each -> each.path("connection_id").asText())
                .collect(Collectors.toSet()));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(TOPIC, Duration.ofSeconds(30)).stream()
                .map(each -> new TopicPartition(TOPIC, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listener = Thread.ofPlatform().name("platform-days").daemon().start(this::listen);
    }

    long days() {
        return told.days();
    }

    private void listen() {
        try {
            while (!closed) consumer.poll(Duration.ofMillis(200)).forEach(event -> told.hear(json(event.value())));
        } catch (WakeupException e) {
            // closing
        } finally {
            consumer.close();
        }
    }

    private static JsonNode json(byte[] event) {
        try {
            return JSON.readTree(event);
        } catch (IOException e) {
            throw new PlatformFailure("not JSON on " + TOPIC, e);
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
    }
}
