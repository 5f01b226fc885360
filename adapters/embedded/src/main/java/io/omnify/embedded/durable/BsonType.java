package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/** Keys and documents as BSON, compared as MongoDB does: a tenth of the size and time of Java serialisation. */
final class BsonType extends BasicDataType<Object> {
    static final BsonType INSTANCE = new BsonType();

    private static final byte MISSING = 0;
    private static final byte DOCUMENT = 1;
    private static final byte VALUE = 2;
    private static final byte KEY = 3;
    private static final String FIELD = "v";

    private BsonType() {}

    @Override
    public Object[] createStorage(int size) {
        return new Object[size];
    }

    @Override
    public int compare(Object a, Object b) {
        if (!(a instanceof KeyValue left) || !(b instanceof KeyValue right)) return compareValues(a, b);
        var order = compareLeading(left, right, Math.min(left.size(), right.size()));
        return order != 0 ? order : Integer.compare(left.size(), right.size());
    }

    static int compareLeading(KeyValue left, KeyValue right, int length) {
        for (int i = 0; i < length; i++) {
            var order = compareValues(left.get(i), right.get(i));
            if (order != 0) return order;
        }
        return 0;
    }

    /** Nearly all keys are texts, and the library takes its time to find that out. */
    static int compareValues(@Nullable Object a, @Nullable Object b) {
        return a instanceof String one && b instanceof String other
                ? one.compareTo(other)
                : ValueComparator.asc().compare(a, b);
    }

    @Override
    public void write(WriteBuffer out, Object value) {
        switch (value) {
            case Missing _ -> out.put(MISSING);
            case KeyValue key -> {
                out.put(KEY).putVarInt(key.size());
                // A key may hold null, which is neither an object nor missing.
                for (var part : key) write(out, part == null ? Missing.getInstance() : part);
            }
            case Document document -> encode(out.put(DOCUMENT), document);
            default -> encode(out.put(VALUE), new Document(FIELD, value));
        }
    }

    private static void encode(WriteBuffer out, Document document) {
        var bytes = Unpooled.buffer(256);
        BsonEncoder.encodeDocument(document, bytes);
        out.putVarInt(bytes.readableBytes()).put(bytes.nioBuffer());
    }

    @Override
    public Object read(ByteBuffer in) {
        return switch (in.get()) {
            case MISSING -> Missing.getInstance();
            case KEY -> key(in);
            case DOCUMENT -> decode(in);
            case VALUE -> Missing.ofNullable(decode(in).get(FIELD));
            default -> throw new IllegalStateException("the file holds something unknown");
        };
    }

    private KeyValue key(ByteBuffer in) {
        var size = org.h2.mvstore.DataUtils.readVarInt(in);
        var parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) parts.add(read(in));
        return new KeyValue(parts);
    }

    private static Document decode(ByteBuffer in) {
        var length = org.h2.mvstore.DataUtils.readVarInt(in);
        var document = BsonDecoder.decodeBson(Unpooled.wrappedBuffer(in.slice(in.position(), length)));
        in.position(in.position() + length);
        return document;
    }

    /** A rough estimate: it decides what stays in the cache. */
    @Override
    public int getMemory(Object value) {
        return switch (value) {
            case String text -> 48 + 2 * text.length();
            case Map<?, ?> map -> map.values().stream().mapToInt(this::memory).sum() + 64 * map.size() + 64;
            case Collection<?> all -> all.stream().mapToInt(this::memory).sum() + 32;
            case KeyValue key -> key.stream().mapToInt(this::memory).sum() + 48;
            default -> 40;
        };
    }

    private int memory(@Nullable Object value) {
        return value == null ? 8 : getMemory(value);
    }
}
