package io.omnify.platform.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.model.IndexOptions;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Creates the declared indexes as soon as the database is there; a service starts without waiting for it. */
@Singleton
public final class IndexesAtStart {
    private static final Logger LOG = Logger.getLogger(IndexesAtStart.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final MongoClient client;
    private final String database;
    private final List<MongoIndexes> declarations;

    public IndexesAtStart(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @All List<MongoIndexes> declarations) {
        this.client = client;
        this.database = database;
        this.declarations = declarations;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("mongo-indexes").start(this::createWhenPossible);
    }

    private void createWhenPossible() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                declarations.stream()
                        .flatMap(declared -> declared.indexes().stream())
                        .forEach(this::create);
                return;
            } catch (MongoException e) {
                LOG.warnf("indexes not created yet reason=%s", e.getMessage());
                if (!pause()) return;
            }
        }
    }

    private void create(IndexDeclaration index) {
        var options = new IndexOptions().unique(index.unique()).sparse(index.sparse());
        var keys = new Document();
        index.keys().forEach(keys::append);
        client.getDatabase(database).getCollection(index.collection()).createIndex(keys, options);
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
