package io.omnify.gateway.token;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Follows the events by which auth-service announces the same revocations: the sure way, for when Redis is away. Every
 * gateway reads all partitions for itself, from half an hour ago on, and commits nothing.
 */
@Singleton
public final class RevocationEvents {
    private static final Logger LOG = Logger.getLogger(RevocationEvents.class);
    private static final String TOPIC = "omnify.auth.events";
    private static final Duration BACK = Duration.ofMinutes(31);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);
    private final Map<String, Object> settings = new HashMap<>();
    private final Revocations revocations;
    private volatile boolean stopped;
    private volatile boolean caughtUp;
    private volatile boolean away;

    RevocationEvents(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, Revocations revocations) {
        this.revocations = revocations;
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 500);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2000);
        settings.put(ConsumerConfig.RECEIVE_BUFFER_CONFIG, 65_536);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().daemon().name("revocation-events").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** What was announced before this process began has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Kafka, or the topic in it, was not there when last asked for. */
    public boolean away() {
        return away;
    }

    private void follow() {
        while (!stopped) {
            try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
                var partitions = partitions(consumer);
                away = partitions.isEmpty();
                if (!away) follow(consumer, partitions);
            } catch (RuntimeException e) {
                away = true;
                LOG.debugf("events of auth-service not readable reason=%s", e.getMessage());
            }
            pause();
        }
    }

    /** Until the topic gets more partitions. The ends are asked for first: what comes meanwhile is not passed over. */
    private void follow(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        var since = Instant.now().minus(BACK).toEpochMilli();
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, since));
        consumer.offsetsForTimes(times)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
        var lookAgain = System.nanoTime() + LOOK_AGAIN.toNanos();
        while (!stopped) {
            for (var event : consumer.poll(Duration.ofSeconds(1))) take(event);
            if (!caughtUp)
                caughtUp = partitions.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L));
            if (System.nanoTime() < lookAgain) continue;
            if (partitions(consumer).size() != partitions.size()) return;
            lookAgain = System.nanoTime() + LOOK_AGAIN.toNanos();
        }
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return consumer.partitionsFor(TOPIC, Duration.ofSeconds(10)).stream()
                .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                .toList();
    }

    private void take(ConsumerRecord<String, byte[]> event) {
        var type = event.headers().lastHeader("ce_type");
        if (type == null) return;
        try {
            read(new String(type.value(), StandardCharsets.UTF_8), new String(event.value(), StandardCharsets.UTF_8));
        } catch (DecodeException | DateTimeParseException | NullPointerException e) {
            LOG.warnf("event not readable topic=%s offset=%d", event.topic(), event.offset());
        }
    }

    /** Of each event only what the door needs; everything else may change without it. */
    void read(String type, String json) {
        switch (type) {
            case "session.revoked.v1" -> add("session", json, "revoked_at", "session_id");
            case "member.changed.v1" -> add("member", json, "changed_at", "organization_id", "user_id");
            case "api_key.revoked.v1" -> add("key", json, "revoked_at", "key_id");
            case "organization.deleted.v1" -> add("organization", json, "deleted_at", "organization_id");
            default -> {}
        }
    }

    private void add(String kind, String json, String time, String... names) {
        var data = new JsonObject(json);
        var parts = java.util.Arrays.stream(names).map(data::getString).toList();
        revocations.add(
                kind,
                String.join("/", parts),
                Instant.parse(data.getString(time)).toEpochMilli());
    }

    private void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
