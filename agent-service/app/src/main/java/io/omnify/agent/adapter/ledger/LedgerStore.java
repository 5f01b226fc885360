package io.omnify.agent.adapter.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.effects.domain.EffectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDBException;
import org.rocksdb.TtlDB;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The ledger's lines on disk, so that answering from it costs no heap and a start reads only what it has missed. It is a
 * copy of the topic up to a noted place; losing it costs reading the topic again.
 */
final class LedgerStore implements AutoCloseable {
    private static final long CACHE = 8L << 20;
    private static final long WRITES = 4L << 20;

    static {
        TtlDB.loadLibrary();
    }

    private final Options options;
    private final WriteOptions writing = new WriteOptions();
    private final TtlDB db;

    /** Whoever still works when the store closes must find it closed and not its memory gone. */
    private final ReadWriteLock use = new ReentrantReadWriteLock();

    private boolean closed;

    LedgerStore(Path folder, Duration kept) {
        var table = new BlockBasedTableConfig()
                .setBlockCache(new LRUCache(CACHE))
                .setCacheIndexAndFilterBlocks(true)
                .setFilterPolicy(new BloomFilter(10));
        options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(WRITES)
                .setMaxWriteBufferNumber(2)
                .setTableFormatConfig(table);
        try {
            Files.createDirectories(folder);
            db = TtlDB.open(options, folder.toString(), (int) kept.toSeconds(), false);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger's folder cannot be used: " + folder, e);
        } catch (RocksDBException e) {
            throw new IllegalStateException("the ledger's store cannot be opened: " + folder, e);
        }
    }

    Optional<byte[]> find(int partition, EffectId id) {
        enter();
        try {
            return Optional.ofNullable(db.get(key(partition, id.toString())));
        } catch (RocksDBException e) {
            throw new IllegalStateException("the ledger's store cannot be read", e);
        } finally {
            use.readLock().unlock();
        }
    }

    private void enter() {
        use.readLock().lock();
        if (!closed) return;
        use.readLock().unlock();
        throw new IllegalStateException("the ledger's store is closed");
    }

    /** The line and the place behind it, together. */
    void put(int partition, String id, byte[] line, long offset) {
        enter();
        try (var batch = new WriteBatch()) {
            batch.put(key(partition, id), line);
            batch.put(
                    place(partition), ByteBuffer.allocate(8).putLong(offset + 1).array());
            db.write(writing, batch);
        } catch (RocksDBException e) {
            throw new IllegalStateException("the ledger's store cannot be written", e);
        } finally {
            use.readLock().unlock();
        }
    }

    /** Where to read on; 0 when nothing is known. */
    long next(int partition) {
        try {
            var stored = db.get(place(partition));
            return stored == null ? 0 : ByteBuffer.wrap(stored).getLong();
        } catch (RocksDBException e) {
            throw new IllegalStateException("the ledger's store cannot be read", e);
        }
    }

    @Override
    public void close() {
        use.writeLock().lock();
        try {
            closed = true;
            db.close();
            writing.close();
            options.close();
        } finally {
            use.writeLock().unlock();
        }
    }

    private static byte[] key(int partition, String id) {
        var text = id.getBytes(UTF_8);
        return ByteBuffer.allocate(5 + text.length)
                .put((byte) 'e')
                .putInt(partition)
                .put(text)
                .array();
    }

    private static byte[] place(int partition) {
        return ByteBuffer.allocate(5).put((byte) 'p').putInt(partition).array();
    }
}
