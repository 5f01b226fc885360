package io.omnify.workflow.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.platform.events.Event;
import io.omnify.platform.events.Topics;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.live.LiveRuns;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Every instance hears every change, since a client may watch any run at any instance: all partitions, from now on,
 * without a group. A group per instance would leave its offsets behind with each restart, and polling MongoDB would
 * cost its interval in latency; what is missed here, the watchers find in the read model.
 */
@Singleton
public final class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final byte[] WAITS = "\"kind\":\"event\"".getBytes(UTF_8);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Topics topics;
    private final LiveRuns live;
    private final String bootstrap;
    private volatile boolean stopping;
    private volatile @Nullable Consumer<String, byte[]> current;

    public LiveFeed(Topics topics, LiveRuns live, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.topics = topics;
        this.live = live;
        this.bootstrap = bootstrap;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("live-runs").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var consumer = current;
        if (consumer != null) consumer.wakeup();
    }

    private void run() {
        topics.ready().join();
        while (!stopping) {
            try (var consumer = open()) {
                current = consumer;
                follow(consumer);
            } catch (WakeupException | InterruptException e) {
                return;
            } catch (KafkaException e) {
                LOG.warnf("live changes interrupted reason=%s", e.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(Topic.RUN_EVENTS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        if (partitions.isEmpty()) throw new KafkaException("the topic is not there yet");
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        while (!stopping) consumer.poll(POLL).forEach(this::publish);
    }

    private void publish(ConsumerRecord<String, byte[]> received) {
        try {
            var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
            boolean heard = live.watched(event.org(), received.key()) || mentions(received.value(), WAITS);
            if (heard && event.type().equals(RunChangedV1.TYPE))
                live.publish(event.read(RunChangedV1.class).toRun(event.org()));
        } catch (RuntimeException e) {
            LOG.warnf("change not shown live key=%s reason=%s", received.key(), e.getMessage());
        }
    }

    /** Whether it may tell of a wait for an event, which is asked of every change: so it must cost little. */
    private static boolean mentions(byte[] text, byte[] wanted) {
        for (int at = 0; at <= text.length - wanted.length; at++) {
            int same = 0;
            while (same < wanted.length && text[at + same] == wanted[same]) same++;
            if (same == wanted.length) return true;
        }
        return false;
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "latest",
                "fetch.max.wait.ms",
                500,
                "default.api.timeout.ms",
                10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
