package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.control.port.ReadModel;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Run;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Reads the topic of changes from its beginning to where it ends now, beside the projection and without its offsets. */
@Singleton
public final class RunReplay implements ReadModel {
    private static final Logger LOG = Logger.getLogger(RunReplay.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final RunArchive archive;
    private final String bootstrap;

    public RunReplay(RunArchive archive, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.archive = archive;
        this.bootstrap = bootstrap;
    }

    @Override
    public long rebuild() {
        try (var consumer = open()) {
            var partitions = consumer.partitionsFor(Topic.RUN_EVENTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private long read(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        long total = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            var changes = new ArrayList<Run>();
            for (var received : consumer.poll(POLL)) add(received, changes);
            if (!changes.isEmpty()) archive.keep(changes);
            total += changes.size();
        }
        return total;
    }

    private static void add(ConsumerRecord<String, byte[]> received, List<Run> changes) {
        try {
            var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
            if (event.type().equals(RunChangedV1.TYPE))
                changes.add(event.read(RunChangedV1.class).toRun(event.org()));
        } catch (RuntimeException e) {
            LOG.warnf("change passed over key=%s reason=%s", received.key(), e.getMessage());
        }
    }

    private Consumer<String, byte[]> open() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false, "default.api.timeout.ms", 10_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
