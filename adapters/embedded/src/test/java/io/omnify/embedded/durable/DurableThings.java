package io.omnify.embedded.durable;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.omnify.embedded.EmbeddedMongo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A collection in a file, which can be closed and opened again. */
abstract class DurableThings {
    @TempDir
    Path folder;

    private EmbeddedMongo mongo;
    MongoClient client;
    MongoCollection<Document> things;

    @BeforeEach
    void open() {
        mongo = EmbeddedMongo.durable(folder.resolve("mongo.db"), 0);
        client = MongoClients.create(mongo.uri());
        things = client.getDatabase("test").getCollection("things");
    }

    @AfterEach
    void close() {
        client.close();
        mongo.close();
    }

    final void reopen() {
        close();
        open();
    }

    static List<Object> ids(Iterable<Document> found) {
        var ids = new ArrayList<Object>();
        found.forEach(document -> ids.add(document.get("_id")));
        return ids;
    }
}
