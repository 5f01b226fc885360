package io.omnify.local.bench.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

    private final AtomicLong days = new AtomicLong();
    private final Set<String> connections;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread listener;
    private volatile boolean closed;

    /** From now on. */
    HeardDays(String bootstrap, List<JsonNode> connections) {
        QUIET.setLevel(Level.OFF);
        this.connections = connections.stream()
                .map(each -> each.path("connection_id").asText())
                .collect(Collectors.toSet());
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
        return days.get();
    }

    private void listen() {
        try {
            while (!closed)
                consumer.poll(Duration.ofMillis(200)).forEach(event -> days.addAndGet(count(event.value())));
        } catch (WakeupException e) {
            // closing
        } finally {
            consumer.close();
        }
    }

    private long count(byte[] event) {
        try {
            var told = JSON.readTree(event);
            if (!connections.contains(told.path("connection_id").asText())) return 0;
            long many = 0;
            for (var day : told.path("days")) if (day.path("impressions").asLong() > 0) many++;
            return many;
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
