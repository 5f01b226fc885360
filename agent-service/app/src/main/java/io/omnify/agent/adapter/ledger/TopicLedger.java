package io.omnify.agent.adapter.ledger;

import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.port.Ledger;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a topic: a line is kept when the broker has acknowledged it. The lines of a run are in the partition of
 * its commands, so whoever executes the commands has read what was noted before.
 */
final class TopicLedger implements Ledger {
    private static final Logger LOG = Logger.getLogger(TopicLedger.class);

    private final LedgerStore store;
    private final Producer<String, byte[]> producer;
    private final Map<String, Object> consumerSettings;
    private final int partitions;
    private final Set<Integer> owned = ConcurrentHashMap.newKeySet();

    TopicLedger(
            LedgerStore store,
            Producer<String, byte[]> producer,
            Map<String, Object> consumerSettings,
            int partitions) {
        this.store = store;
        this.producer = producer;
        this.consumerSettings = consumerSettings;
        this.partitions = partitions;
    }

    /** Another instance executes the commands of this partition now. */
    static final class NotOurs extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotOurs() {
            super("the partition belongs to another instance");
        }
    }

    /** The broker did not keep the line, so nothing was begun. */
    static final class NotNoted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNoted(@Nullable Throwable cause) {
            super("the effect could not be noted", cause);
        }
    }

    @Override
    public Optional<Effect> find(OrgId org, EffectId id) {
        return store.find(partition(id.run()), id)
                .map(LedgerLine::read)
                .filter(effect -> effect.org().equals(org));
    }

    @Override
    public void begin(Effect begun) throws InterruptedException {
        try {
            send(begun).get();
            if (!owns(partition(begun.id().run()))) throw new NotOurs();
        } catch (ExecutionException e) {
            throw new NotNoted(e.getCause());
        }
    }

    @Override
    public void settle(Effect settled) {
        var _ = send(settled);
    }

    private CompletableFuture<Void> send(Effect effect) {
        int partition = partition(effect.id().run());
        if (!owns(partition)) throw new NotOurs();
        var id = effect.id().toString();
        var line = LedgerLine.write(effect);
        var kept = new CompletableFuture<Void>();
        var _ = producer.send(new ProducerRecord<>(LedgerTopics.EFFECTS, partition, id, line), (placed, failure) -> {
            try {
                if (failure != null) throw failure;
                store.put(partition, id, line, placed.offset());
                kept.complete(null);
            } catch (Exception e) {
                kept.completeExceptionally(e);
            }
        });
        return kept;
    }

    /** Where Kafka puts a run's commands, and so its lines. */
    int partition(String run) {
        return BuiltInPartitioner.partitionForKey(bytes(run), partitions);
    }

    private static byte[] bytes(String run) {
        try (var serializer = new StringSerializer()) {
            return serializer.serialize(LedgerTopics.EFFECTS, run);
        }
    }

    boolean owns(int partition) {
        return owned.contains(partition);
    }

    void release(int partition) {
        owned.remove(partition);
    }

    /** Reads what was noted since this instance last had the partition; only then is it ours. */
    void take(int partition) {
        var topic = new TopicPartition(LedgerTopics.EFFECTS, partition);
        int lines = 0;
        try (var consumer =
                new KafkaConsumer<>(consumerSettings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(Set.of(topic));
            long end = consumer.endOffsets(Set.of(topic)).getOrDefault(topic, 0L);
            long begin = consumer.beginningOffsets(Set.of(topic)).getOrDefault(topic, 0L);
            long next = store.next(partition);
            consumer.seek(topic, next > end ? begin : Math.max(begin, next));
            while (consumer.position(topic) < end) {
                for (var line : consumer.poll(Duration.ofMillis(200))) {
                    store.put(partition, line.key(), line.value(), line.offset());
                    lines++;
                }
            }
        }
        owned.add(partition);
        LOG.infof("ledger read partition=%d lines=%d", partition, lines);
    }
}
