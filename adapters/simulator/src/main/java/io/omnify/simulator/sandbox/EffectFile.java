package io.omnify.simulator.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.ObjLongConsumer;

/** One line for each effect, in the order in which they happened; what was answered for is in the file. */
public final class EffectFile {
    private static final int BLOCK = 1 << 16;

    private final FileChannel channel;
    private long end;

    public EffectFile(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException("the ledger cannot be opened: " + file, e);
        }
    }

    /** Where the line begins. */
    public long append(String line) {
        try {
            long begin = end;
            var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
            while (bytes.hasRemaining()) end += channel.write(bytes, end);
            return begin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over each whole line from the place on with the place behind it; half a line was never answered for. */
    public long read(long from, int limit, ObjLongConsumer<String> lines) {
        var line = new java.io.ByteArrayOutputStream();
        var block = ByteBuffer.allocate(BLOCK);
        long place = from;
        int found = 0;
        try {
            for (long at = from; channel.read(block.clear(), at) > 0; at += block.limit()) {
                block.flip();
                while (block.hasRemaining()) {
                    byte next = block.get();
                    if (next != '\n') {
                        line.write(next);
                        continue;
                    }
                    long begin = place;
                    place += line.size() + 1L;
                    lines.accept(line.toString(UTF_8), begin);
                    line.reset();
                    if (++found == limit) return place;
                }
            }
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes at a place as text; whoever asks knows that they are there. */
    public String text(long place, int length) {
        var bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining() && channel.read(bytes, place + bytes.position()) > 0) {}
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String(bytes.array(), 0, bytes.position(), UTF_8);
    }

    /** Goes on behind the last whole line. */
    public void resumeAt(long place) {
        end = place;
        truncate(place);
    }

    public void clear() {
        resumeAt(0);
    }

    /** Nothing can be written or read any more. */
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void truncate(long size) {
        try {
            channel.truncate(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
