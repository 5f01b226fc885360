package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.omnify.embedded.EmbeddedMongo;
import io.omnify.embedded.GuardedProcess;
import io.omnify.embedded.MongoProcess;
import io.omnify.embedded.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {
    private static final int WRITERS = 8;
    private static final int KILLS = 4;

    @TempDir
    Path folder;

    /** Writer and round to the last number that was acknowledged. */
    private final Map<String, Integer> inserted = new ConcurrentHashMap<>();

    private final Map<String, Integer> counted = new ConcurrentHashMap<>();

    @Test
    void keepsEveryAcknowledgedWriteThroughKills() throws Exception {
        for (int round = 0; round < KILLS; round++) {
            var port = Ports.free();
            var server = MongoProcess.start(folder, port);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    var name = "w" + writer + "-r" + round;
                    threads.execute(() -> write(port, name));
                }
                Thread.sleep(1_500);
                server.kill();
            }
            verify();
        }
        assertThat(inserted.values()).allMatch(count -> count > 0);
    }

    private void write(int port, String name) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=2000")) {
            var things = things(client);
            for (int i = 1; ; i++) {
                things.insertOne(new Document("_id", name + "/" + i)
                        .append("writer", name)
                        .append("unique", name + i));
                inserted.put(name, i);
                things.updateOne(
                        Filters.eq("_id", name + "/1"),
                        Updates.combine(Updates.inc("count", 1), Updates.set("text", "x".repeat(i % 500))));
                counted.put(name, i);
            }
        } catch (MongoException killed) {
            assertThat(killed).isNotNull();
        }
    }

    private static MongoCollection<Document> things(com.mongodb.client.MongoClient client) {
        var things = client.getDatabase("test").getCollection("things");
        things.createIndex(Indexes.ascending("unique"), new IndexOptions().unique(true));
        things.createIndex(Indexes.ascending("writer"));
        return things;
    }

    private void verify() {
        var port = Ports.free();
        try (GuardedProcess server = MongoProcess.start(folder, port);
                var client = MongoClients.create("mongodb://127.0.0.1:" + port)) {
            assertThat(server.isAlive()).isTrue();
            inserted.forEach((name, last) -> {
                var things = client.getDatabase("test").getCollection("things");
                assertThat(things.countDocuments(Filters.eq("writer", name))).isBetween((long) last, last + 1L);
                assertThat(things.find(Filters.eq("_id", name + "/" + last)).first())
                        .as(name + "/" + last)
                        .isNotNull();
                assertThat(things.countDocuments(Filters.eq("unique", name + last)))
                        .isEqualTo(1);
                var count = things.find(Filters.eq("_id", name + "/1")).first().getInteger("count", 0);
                assertThat(count).isBetween(counted.getOrDefault(name, 0), last);
            });
        }
    }

    @Test
    void staysBoundedUnderManyUpdatesOfFewDocuments() throws Exception {
        var file = folder.resolve("mongo.db");
        try (var mongo = EmbeddedMongo.durable(file, 0);
                var client = MongoClients.create(mongo.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            for (int i = 0; i < 40_000; i++) {
                things.replaceOne(
                        Filters.eq("_id", i % 20),
                        new Document("_id", i % 20)
                                .append("text", "y".repeat(1_000))
                                .append("i", i),
                        new com.mongodb.client.model.ReplaceOptions().upsert(true));
            }
            assertThat(size(folder)).isLessThan(40_000_000);
        }
        assertThat(size(folder)).isLessThan(8_000_000);
    }

    private static long size(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
