package io.omnify.local.letters;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.local.platform.Console;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What consumers put aside, and the way back: a letter that is replayed is written to its topic again and is not shown
 * any more. A consumer that still cannot process it puts it aside again.
 */
public final class DeadLetters implements AutoCloseable {
    private static final String SUFFIX = ".dlq";
    private static final String GROUP = "omnify-dead-letters";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> OURS = Set.of("dead-letter-reason");

    private final KafkaConsumer<String, byte[]> consumer;
    private final KafkaProducer<String, byte[]> producer;
    private final Console console;

    public DeadLetters(String bootstrap, Console console) {
        this.console = console;
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "group.id", GROUP, "enable.auto.commit", false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "max.request.size", 4 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** How many wait, by the topic they were put aside from. */
    public Map<String, Long> waiting() {
        var waiting = new TreeMap<String, Long>();
        for (var partition : partitions("")) {
            long left = end(partition) - begin(partition);
            if (left > 0) waiting.merge(origin(partition.topic()), left, Long::sum);
        }
        return waiting;
    }

    /** Writes those of a topic to it again, the oldest first and no more than so many; with {@code dry} only shows them. */
    public int replay(String topic, int most, boolean dry) {
        int done = 0;
        for (var partition : partitions(topic)) {
            long end = end(partition);
            consumer.assign(List.of(partition));
            consumer.seek(partition, begin(partition));
            while (done < most && consumer.position(partition) < end)
                for (var letter : consumer.poll(Duration.ofMillis(500)))
                    if (done < most && letter.offset() < end) {
                        show(letter);
                        if (!dry) replay(partition, letter);
                        done++;
                    }
        }
        return done;
    }

    private void replay(TopicPartition partition, ConsumerRecord<String, byte[]> letter) {
        var again = new ProducerRecord<>(origin(letter.topic()), letter.key(), letter.value());
        for (var header : letter.headers()) if (!added(header)) again.headers().add(header);
        try {
            producer.send(again).get();
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)), PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw new PlatformFailure("not replayed: " + e.getCause(), e);
        }
    }

    /** What a consumer wrote on the envelope. */
    private static boolean added(Header header) {
        return OURS.contains(header.key()) || header.key().startsWith("dead-letter-");
    }

    private void show(ConsumerRecord<String, byte[]> letter) {
        var type = letter.headers().lastHeader("ce_type");
        var reason = letter.headers().lastHeader("dead-letter-reason");
        console.say("%s key=%s type=%s reason=%s"
                .formatted(
                        letter.topic(),
                        letter.key(),
                        type == null ? "?" : new String(type.value(), UTF_8),
                        reason == null ? "?" : new String(reason.value(), UTF_8)));
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.listTopics(PATIENCE).entrySet().stream()
                .filter(each -> topic.isEmpty()
                        ? each.getKey().endsWith(SUFFIX)
                        : each.getKey().equals(topic + SUFFIX))
                .flatMap(each -> each.getValue().stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private long begin(TopicPartition partition) {
        var seen = consumer.committed(Set.of(partition), PATIENCE).get(partition);
        var first = consumer.beginningOffsets(Set.of(partition), PATIENCE).getOrDefault(partition, 0L);
        return seen == null ? first : Math.max(first, seen.offset());
    }

    private long end(TopicPartition partition) {
        return consumer.endOffsets(Set.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** A topic with several groups of readers has dead letters of each: its name comes first. */
    private static String origin(String deadLetters) {
        var topic = deadLetters.substring(0, deadLetters.length() - SUFFIX.length());
        return topic.replaceAll("^(omnify\\.[a-z]+\\.[a-z]+)\\..*$", "$1");
    }

    @Override
    public void close() {
        consumer.close();
        producer.close(PATIENCE);
    }
}
