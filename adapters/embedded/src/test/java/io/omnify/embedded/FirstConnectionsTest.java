package io.omnify.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services meet a fresh server all at once, some reading and some writing: nobody may wait for ever. */
class FirstConnectionsTest {
    private static final int ROUNDS = 30;

    @Test
    void readersAndWritersOpenADatabaseTogether(@TempDir Path folder) throws InterruptedException {
        try (var mongo = EmbeddedMongo.durable(folder.resolve("mongo.db"), 0);
                var client = MongoClients.create(mongo.uri());
                var threads = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < ROUNDS; round++) {
                var database = "fresh_" + round;
                var work = IntStream.range(0, 8)
                        .mapToObj(i -> visit(client, database, i))
                        .toList();
                var done = threads.invokeAll(work, 20, TimeUnit.SECONDS);
                assertThat(done).as(database).noneMatch(future -> future.isCancelled());
            }
        }
    }

    private static Callable<Object> visit(MongoClient client, String database, int i) {
        var things = client.getDatabase(database).getCollection("things");
        return i % 2 == 0
                ? () -> things.insertOne(new Document("_id", i))
                : () -> things.countDocuments(new Document("_id", i));
    }
}
