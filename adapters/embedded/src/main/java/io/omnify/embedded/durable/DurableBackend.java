package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A MongoDB backend that keeps every acknowledged write through kill -9 and uses its non-unique indexes. */
public final class DurableBackend extends AbstractMongoBackend {
    private static final Set<String> WRITES =
            Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes");
    private static final Set<String> RESTRUCTURES =
            Set.of("drop", "dropdatabase", "dropindexes", "deleteindexes", "renamecollection");

    private final DurableStore store;
    private final Housekeeping housekeeping;
    private final Set<String> opened = ConcurrentHashMap.newKeySet();

    public DurableBackend(Path file) {
        this.store = new DurableStore(file);
        this.housekeeping = new Housekeeping(store);
        store.mapNames().stream()
                .filter(name -> name.startsWith(DurableDatabase.DATA))
                .map(name -> DurableDatabase.databaseOf(name))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return store.write(() -> new DurableDatabase(databaseName, store, getCursorRegistry()));
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        var name = command.toLowerCase(Locale.ROOT);
        if (name.equals("dropdatabase")) opened.remove(databaseName);
        else open(databaseName);
        if (WRITES.contains(name)) {
            return store.write(() -> super.handleCommand(channel, databaseName, command, query));
        }
        if (RESTRUCTURES.contains(name) || writesItsResult(name, query)) {
            return store.restructure(() -> super.handleCommand(channel, databaseName, command, query));
        }
        return super.handleCommand(channel, databaseName, command, query);
    }

    /**
     * A database is opened under the store's lock and before anything else: a read that opened it would hold the lock of
     * the databases' map while it waits for the store's, which a write takes in the other order.
     */
    private void open(String databaseName) {
        if (databaseName.equals("admin") || opened.contains(databaseName)) return;
        store.write(() -> resolveDatabase(databaseName));
        opened.add(databaseName);
    }

    private static boolean writesItsResult(String command, Document query) {
        return "aggregate".equals(command)
                && query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    @Override
    public void close() {
        super.close();
        housekeeping.close();
        store.close();
    }
}
