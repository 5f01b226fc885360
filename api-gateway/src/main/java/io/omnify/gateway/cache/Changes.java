package io.omnify.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every change the services put on record and ends what is kept of the organisation concerned. Without a group:
 * every gateway must hear of every change, and those before its start concern nothing it keeps.
 */
@Singleton
final class Changes {
    private static final Logger LOG = Logger.getLogger(Changes.class);
    private static final List<String> TOPICS =
            List.of("omnify.audit.events", "omnify.auth.events", "omnify.agent.events");
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final String bootstrap;
    private final KeptAnswers kept;
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    Changes(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap, KeptAnswers kept) {
        this.bootstrap = bootstrap;
        this.kept = kept;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("changes").daemon().start(this::listen);
    }

    private void listen() {
        while (!stopping) {
            try (var fresh =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = fresh;
                follow(fresh);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                LOG.debugf("changes not heard yet reason=%s", e.getMessage());
                pause();
            }
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer) {
        Collection<TopicPartition> known = List.of();
        long lookedAt = 0;
        while (!stopping) {
            if (known.isEmpty() || System.nanoTime() - lookedAt > LOOK_AGAIN.toNanos()) {
                known = partitions(consumer, known);
                lookedAt = System.nanoTime();
            }
            if (known.isEmpty()) pause();
            else
                for (var change : consumer.poll(Duration.ofSeconds(1))) {
                    var org = change.headers().lastHeader("ce_orgid");
                    if (org != null && org.value() != null) kept.changed(new String(org.value(), UTF_8));
                }
        }
    }

    private static Collection<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, Collection<TopicPartition> known) {
        var there = consumer.listTopics(Duration.ofSeconds(5));
        var all = TOPICS.stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (all.size() == known.size()) return known;
        var positions = known.stream().collect(java.util.stream.Collectors.toMap(p -> p, consumer::position));
        consumer.assign(all);
        consumer.seekToEnd(all.stream().filter(p -> !positions.containsKey(p)).toList());
        positions.forEach(consumer::seek);
        return all;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                500,
                ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                2_000,
                ConsumerConfig.METRIC_REPORTER_CLASSES_CONFIG,
                "");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var listening = consumer;
        if (listening != null) listening.wakeup();
    }
}
