package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Optional;

/** One database: each collection and each index is a map of the store. */
final class DurableDatabase extends AbstractSynchronizedMongoDatabase<Object> {
    static final String DATA = "data.";
    private static final String INDEX = "index.";

    private final DurableStore store;

    DurableDatabase(String name, DurableStore store, CursorRegistry cursors) {
        super(name, cursors);
        this.store = store;
        initializeNamespacesAndIndexes();
    }

    /** Counts and sums need not hold what they count. */
    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return sums(command, query)
                .map(rows -> answer(String.valueOf(query.get(command)), rows))
                .orElseGet(() -> super.handleCommand(channel, command, query, databases, oplog));
    }

    private Document answer(String collection, List<Document> rows) {
        var cursor = new Document("id", 0L)
                .append("ns", getFullCollectionNamespace(collection))
                .append("firstBatch", rows);
        return new Document("cursor", cursor).append("ok", 1.0);
    }

    private Optional<List<Document>> sums(String command, Document query) {
        if (!command.equalsIgnoreCase("aggregate") || !(query.get("pipeline") instanceof List<?> pipeline))
            return Optional.empty();
        return resolveCollection(String.valueOf(query.get(command)), false) instanceof DurableCollection collection
                ? QuickGroup.run(pipeline, collection)
                : Optional.empty();
    }

    static String databaseOf(String map) {
        var rest = map.substring(DATA.length());
        return rest.substring(0, rest.indexOf('.'));
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var map = store.map(DATA + getFullCollectionNamespace(name));
        return new DurableCollection(this, name, options, map, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new DurableUniqueIndex(store.map(indexMap(collection, name)), name, keys, sparse);
    }

    @Override
    protected Index<Object> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new DurableSecondaryIndex(store.map(indexMap(collection, name)), name, keys, sparse);
    }

    private String indexMap(String collection, String index) {
        return INDEX + getFullCollectionNamespace(collection) + "." + index;
    }

    @Override
    protected void dropIndex(MongoCollection<Object> collection, String indexName) {
        super.dropIndex(collection, indexName);
        store.remove(indexMap(collection.getCollectionName(), indexName));
    }

    @Override
    public void dropCollection(String name, Oplog oplog) {
        super.dropCollection(name, oplog);
        store.remove(DATA + getFullCollectionNamespace(name));
    }

    @Override
    public void moveCollection(MongoDatabase from, MongoCollection<?> collection, String newName) {
        throw new MongoServerException("the embedded server does not rename collections");
    }

    @Override
    protected long getStorageSize() {
        return store.fileSize();
    }

    @Override
    protected long getFileSize() {
        return store.fileSize();
    }
}
