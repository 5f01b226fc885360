package io.omnify.local.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
    private static final String TOPIC = "omnify.test.events";

    @TempDir
    Path folder;

    @Test
    void bringsLettersBackOnceAndWithoutTheirEnvelope() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder, 0)) {
            Map<String, Object> server = Map.of("bootstrap.servers", kafka.bootstrap());
            try (var admin = Admin.create(server)) {
                admin.createTopics(List.of(
                                new NewTopic(TOPIC, 1, (short) 1), new NewTopic(TOPIC + ".service.dlq", 1, (short) 1)))
                        .all()
                        .get();
            }
            putAside(server, 3);
            var said = new ArrayList<String>();
            try (var letters = new DeadLetters(kafka.bootstrap(), said::add)) {
                assertThat(letters.waiting()).containsExactly(Map.entry(TOPIC, 3L));
                assertThat(letters.replay(TOPIC + ".service", 10, true)).isEqualTo(3);
                assertThat(said).hasSize(3).first().asString().contains("thing.happened.v1", "it broke");
                assertThat(letters.replay(TOPIC + ".service", 2, false)).isEqualTo(2);
                assertThat(letters.replay(TOPIC + ".service", 10, false)).isEqualTo(1);
                assertThat(letters.waiting()).isEmpty();
            }
            var back = read(server, 3);
            assertThat(back).extracting(ConsumerRecord::value).containsExactly("0", "1", "2");
            assertThat(back.getFirst().headers().lastHeader("ce_type")).isNotNull();
            assertThat(back.getFirst().headers().lastHeader("dead-letter-reason"))
                    .isNull();
        }
    }

    private static void putAside(Map<String, Object> server, int count) throws Exception {
        try (var producer = new KafkaProducer<>(server, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < count; i++) {
                var letter = new ProducerRecord<>(TOPIC + ".service.dlq", "key", String.valueOf(i));
                letter.headers().add("ce_type", "thing.happened.v1".getBytes(UTF_8));
                letter.headers().add("dead-letter-reason", "it broke".getBytes(UTF_8));
                producer.send(letter).get();
            }
        }
    }

    private static List<ConsumerRecord<String, String>> read(Map<String, Object> server, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(server, new StringDeserializer(), new StringDeserializer())) {
            var partitions = List.of(new TopicPartition(TOPIC, 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().pollInSameThread().until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
                return found.size() >= count;
            });
        }
        return found;
    }
}
