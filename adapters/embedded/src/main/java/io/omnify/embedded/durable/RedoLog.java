package io.omnify.embedded.durable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What changed since the store was last written: each command is one frame, appended before the command is answered.
 * A frame that a crash tore is no frame. Guarded by the lock of {@link DurableStore}.
 */
final class RedoLog implements AutoCloseable {
    private static final int HEADER = 8;

    private final Path file;
    private final FileChannel channel;
    private final WriteBuffer pending = new WriteBuffer();

    RedoLog(Path file) {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Receives what a log holds, in the order in which it happened; no value means removed. */
    interface Reader {
        void change(String map, Object key, @Nullable Object value);
    }

    void add(String map, Object key, @Nullable Object value) {
        if (pending.position() == 0) pending.putInt(0).putInt(0);
        var name = map.getBytes(StandardCharsets.UTF_8);
        pending.putVarInt(name.length).put(name).put((byte) (value == null ? 0 : 1));
        BsonType.INSTANCE.write(pending, key);
        if (value != null) BsonType.INSTANCE.write(pending, value);
    }

    /** Hands the frame to the operating system: from here on a kill of this process cannot lose it. */
    void commit() {
        if (pending.position() == 0) return;
        var frame = pending.getBuffer().flip();
        var crc = new CRC32C();
        crc.update(frame.slice(HEADER, frame.limit() - HEADER));
        frame.putInt(0, frame.limit() - HEADER).putInt(4, (int) crc.getValue());
        try {
            while (frame.hasRemaining()) channel.write(frame);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        } finally {
            pending.clear();
        }
    }

    /** Forgets the current frame, because the store itself holds it. */
    void discard() {
        pending.clear();
    }

    long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static void replay(Path file, Reader reader) {
        try {
            var in = ByteBuffer.wrap(Files.readAllBytes(file));
            while (in.remaining() > HEADER) {
                var length = in.getInt();
                var expected = in.getInt();
                if (length <= 0 || length > in.remaining()) return;
                var frame = in.slice(in.position(), length);
                var crc = new CRC32C();
                crc.update(frame.duplicate());
                if ((int) crc.getValue() != expected) return;
                replay(frame, reader);
                in.position(in.position() + length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void replay(ByteBuffer frame, Reader reader) {
        while (frame.hasRemaining()) {
            var name = new byte[org.h2.mvstore.DataUtils.readVarInt(frame)];
            frame.get(name);
            var present = frame.get() == 1;
            var key = BsonType.INSTANCE.read(frame);
            var value = present ? BsonType.INSTANCE.read(frame) : null;
            reader.change(new String(name, StandardCharsets.UTF_8), key, value);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close " + file, e);
        }
    }
}
