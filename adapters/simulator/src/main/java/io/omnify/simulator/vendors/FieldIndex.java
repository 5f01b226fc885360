package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Where the documents are that say the same in a field, so that nobody reads all of them for a few. Keeps hashes only:
 * whoever reads a document that was found looks whether it is meant.
 */
final class FieldIndex {
    private static final long[] NONE = {};

    private final String field;
    private final Map<Integer, long[]> places = new HashMap<>();

    FieldIndex(String field) {
        this.field = field;
    }

    void add(ObjectNode body, long place) {
        places.merge(
                hash(value(body)),
                new long[] {place},
                (old, one) -> LongStream.concat(Arrays.stream(old), Arrays.stream(one))
                        .toArray());
    }

    void remove(ObjectNode body, long place) {
        places.computeIfPresent(hash(value(body)), (_, old) -> {
            var left = Arrays.stream(old).filter(each -> each != place).toArray();
            return left.length == 0 ? null : left;
        });
    }

    /** In the order of creation. */
    LongStream of(String value) {
        return Arrays.stream(places.getOrDefault(hash(value), NONE)).sorted();
    }

    boolean says(ObjectNode body, String value) {
        return value(body).equals(value);
    }

    private String value(ObjectNode body) {
        return body.path(field).asText();
    }

    private static int hash(String value) {
        return value.hashCode();
    }
}
