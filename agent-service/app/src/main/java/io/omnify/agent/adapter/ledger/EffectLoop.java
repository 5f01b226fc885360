package io.omnify.agent.adapter.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads commands and gives each a virtual thread; a partition is read once its ledger is, and left when it is clear. */
final class EffectLoop implements ConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(EffectLoop.class);
    private static final Duration WAIT = Duration.ofMillis(500);
    private static final long COMMIT_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long HAND_OVER_MS = 8_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final TopicLedger ledger;
    private final EffectCommands commands;
    private final Semaphore places;
    private final Map<Integer, OpenOffsets> offsets = new ConcurrentHashMap<>();
    private long committed = System.nanoTime();
    private volatile boolean stopping;

    EffectLoop(KafkaConsumer<String, byte[]> consumer, TopicLedger ledger, EffectCommands commands, int places) {
        this.consumer = consumer;
        this.ledger = ledger;
        this.commands = commands;
        this.places = new Semaphore(places);
    }

    void run() throws InterruptedException {
        consumer.subscribe(Set.of(LedgerTopics.ACTIONS), this);
        while (!stopping) {
            for (var received : consumer.poll(WAIT)) start(received);
            if (System.nanoTime() - committed > COMMIT_NANOS) commit();
        }
    }

    void stop() {
        stopping = true;
        consumer.wakeup();
    }

    private void start(ConsumerRecord<String, byte[]> received) throws InterruptedException {
        var open = offsets.get(received.partition());
        if (open == null) return;
        places.acquire();
        open.begin(received.offset());
        Thread.ofVirtual().name("effect").start(() -> work(received, open));
    }

    private void work(ConsumerRecord<String, byte[]> received, OpenOffsets open) {
        try {
            if (commands.handle(received)) open.end(received.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private void commit() {
        committed = System.nanoTime();
        var places = places(offsets.keySet());
        if (!places.isEmpty())
            consumer.commitAsync(places, (_, failure) -> {
                if (failure != null) LOG.debugf("places not committed reason=%s", failure.getMessage());
            });
    }

    private Map<TopicPartition, OffsetAndMetadata> places(Collection<Integer> partitions) {
        var places = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (int partition : partitions) {
            var open = offsets.get(partition);
            long place = open == null ? -1 : open.toCommit();
            if (place >= 0)
                places.put(new TopicPartition(LedgerTopics.ACTIONS, partition), new OffsetAndMetadata(place));
        }
        return places;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        for (var partition : assigned) {
            ledger.take(partition.partition());
            offsets.put(partition.partition(), new OpenOffsets());
        }
    }

    /** What is under way ends here, for the next owner would have to find out about it. */
    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        var numbers = revoked.stream().map(TopicPartition::partition).toList();
        try {
            for (int number : numbers) {
                var open = offsets.get(number);
                if (open != null) open.awaitNone(HAND_OVER_MS);
            }
            var last = places(numbers);
            if (!last.isEmpty()) consumer.commitSync(last, Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("places not committed before the hand-over reason=%s", e.getMessage());
        }
        forget(numbers);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> lost) {
        forget(lost.stream().map(TopicPartition::partition).toList());
    }

    private void forget(Collection<Integer> partitions) {
        partitions.forEach(ledger::release);
        partitions.forEach(offsets::remove);
    }
}
