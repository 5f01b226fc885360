package io.omnify.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
    @TempDir
    Path folder;

    @Test
    void mongoInMemoryStoresADocument() {
        try (var mongo = EmbeddedMongo.inMemory();
                var client = MongoClients.create(mongo.uri())) {
            var things = client.getDatabase("test").getCollection("things");

            things.insertOne(new Document("_id", "a"));

            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void redisAnswersAndKeepsItsDataThroughAKill() throws Exception {
        try (var redis = EmbeddedRedis.start(folder, 0)) {
            assertThat(ask(redis, "SET a 1")).isEqualTo("+OK");
            redis.process().kill();
            assertThat(redis.process().isAlive()).isFalse();
        }
        try (var redis = EmbeddedRedis.start(folder, 0)) {
            assertThat(ask(redis, "EXISTS a")).isEqualTo(":1");
        }
    }

    @Test
    void kafkaTakesRecordsAndStartsAgainAfterAKill() throws Exception {
        int port;
        try (var kafka = EmbeddedKafka.start(folder, 0)) {
            port = kafka.port();
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
                admin.createTopics(List.of(new NewTopic("things", 4, (short) 1)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }
            send(kafka);
            kafka.process().kill();
        }
        try (var kafka = EmbeddedKafka.start(folder, port)) {
            assertThat(send(kafka)).isPositive();
        }
    }

    private static long send(EmbeddedKafka kafka) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            return producer.send(new ProducerRecord<>("things", 1, "k", "v"))
                    .get(30, TimeUnit.SECONDS)
                    .offset();
        }
    }

    private static String ask(EmbeddedRedis redis, String command) throws Exception {
        try (var socket = new java.net.Socket("127.0.0.1", redis.port())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            var in = new java.io.BufferedReader(
                    new java.io.InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return in.readLine();
        }
    }
}
