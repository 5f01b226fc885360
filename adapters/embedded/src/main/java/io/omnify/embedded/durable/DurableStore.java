package io.omnify.embedded.durable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * An MVStore that is written rarely and a redo log that is written at each command: quick, durable through kill -9, and
 * bounded, because each checkpoint empties the log and lets the store reuse its space.
 */
final class DurableStore implements AutoCloseable {
    static final String META = "omnify.meta";
    private static final String GENERATION = "generation";
    private static final int COMPACT_BELOW_PERCENT = 70;
    private static final int COMPACT_BYTES = 4 * 1024 * 1024;

    private final Path file;
    private final MVStore store;
    private final MVMap<String, Long> meta;
    private final ReentrantLock writing = new ReentrantLock();
    private RedoLog log;
    private boolean recovering = true;

    DurableStore(Path file) {
        this.file = file.toAbsolutePath();
        SparseFile.rewrite(this.file);
        this.store = open(this.file);
        this.meta = store.openMap(META);
        recover();
        this.log = new RedoLog(logFile(generation()));
        recovering = false;
        checkpoint();
    }

    private long generation() {
        return meta.getOrDefault(GENERATION, 0L);
    }

    private Path logFile(long generation) {
        return file.resolveSibling(file.getFileName() + ".redo." + generation);
    }

    /** The log of the store's own generation holds all that the store may lack; an older one is a leftover. */
    private void recover() {
        var current = logFile(generation());
        if (Files.exists(current)) {
            RedoLog.replay(current, this::redo);
        }
        for (var leftover : leftovers(current)) delete(leftover);
    }

    private void redo(String name, Object key, @Nullable Object value) {
        var map = open(name);
        if (value == null) map.remove(key);
        else map.put(key, value);
    }

    private List<Path> leftovers(Path current) {
        try (var files = Files.list(file.getParent())) {
            var prefix = file.getFileName() + ".redo.";
            return files.filter(other -> other.getFileName().toString().startsWith(prefix))
                    .filter(other -> !other.equals(current))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + file.getParent(), e);
        }
    }

    private static void delete(Path log) {
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + log, e);
        }
    }

    private MVMap<Object, Object> open(String name) {
        return open(store, name);
    }

    static MVMap<Object, Object> open(MVStore store, String name) {
        var types =
                new MVMap.Builder<Object, Object>().keyType(BsonType.INSTANCE).valueType(BsonType.INSTANCE);
        return store.openMap(name, types);
    }

    /** Written only when we say so, and free to overwrite what no longer lives. */
    static MVStore open(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .autoCommitBufferSize(0)
                .cacheSize(24)
                .open();
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        return store;
    }

    LoggedMap map(String name) {
        return new LoggedMap(open(name), name, this);
    }

    Set<String> mapNames() {
        return store.getMapNames();
    }

    void log(String map, Object key, @Nullable Object value) {
        if (!writing.isHeldByCurrentThread()) throw new IllegalStateException("a write outside of a command: " + map);
        log.add(map, key, value);
    }

    /** One command: its changes reach the log together, and in the order in which commands ran. */
    <T> T write(Supplier<T> command) {
        writing.lock();
        try {
            return command.get();
        } finally {
            try {
                log.commit();
            } finally {
                writing.unlock();
            }
        }
    }

    /** A command that adds or removes whole maps: the store itself is written before it is answered. */
    <T> T restructure(Supplier<T> command) {
        writing.lock();
        try {
            return command.get();
        } finally {
            try {
                log.discard();
                checkpoint();
            } finally {
                writing.unlock();
            }
        }
    }

    void remove(String map) {
        store.removeMap(map);
    }

    long logSize() {
        return log.size();
    }

    /** What was changed since the last checkpoint, in bytes, about: it has to stay in memory until the next one. */
    long unsavedMemory() {
        return store.getUnsavedMemory();
    }

    long fileSize() {
        return file.toFile().length();
    }

    /** Writes the store and begins an empty log. A crash at any point leaves a store and the log that belongs to it. */
    void checkpoint() {
        if (recovering) return;
        writing.lock();
        try {
            log.commit();
            var previous = generation();
            var next = new RedoLog(logFile(previous + 1));
            meta.put(GENERATION, previous + 1);
            store.commit();
            log.close();
            log = next;
            delete(logFile(previous));
        } finally {
            writing.unlock();
        }
    }

    /** Moves what still lives out of sparse chunks, so that their space is used again. */
    void compact() {
        writing.lock();
        try {
            store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void close() {
        writing.lock();
        try {
            checkpoint();
            log.close();
            store.close();
        } finally {
            writing.unlock();
        }
    }
}
