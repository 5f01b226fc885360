package io.omnify.platform.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks a dead letter of the notes up. */
final class DeadLetterReader {
    private static final Duration LONG = Duration.ofSeconds(40);

    private DeadLetterReader() {}

    static ConsumerRecord<String, byte[]> await(String bootstrap, String key) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("test.notes.dlq"));
            var end = Instant.now().plus(LONG);
            while (Instant.now().isBefore(end)) {
                for (var letter : consumer.poll(Duration.ofMillis(200))) if (key.equals(letter.key())) return letter;
            }
        }
        throw new AssertionError("no dead letter for " + key);
    }
}
