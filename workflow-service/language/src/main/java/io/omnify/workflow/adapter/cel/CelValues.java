package io.omnify.workflow.adapter.cel;

import dev.cel.common.values.NullValue;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Between JSON-shaped values and CEL's own: CEL knows Long and Double, and has its own null. Lists and maps are turned
 * over as they are read, as an expression reads little of what it may.
 */
final class CelValues {
    private CelValues() {}

    static Map<String, Object> scope(Map<String, @Nullable Object> scope) {
        return new CelMap(scope);
    }

    static Object toCel(@Nullable Object value) {
        return switch (value) {
            case null -> NullValue.NULL_VALUE;
            case String text -> text;
            case Integer number -> number.longValue();
            case Short number -> number.longValue();
            case Float number -> number.doubleValue();
            case BigInteger number when number.bitLength() < Long.SIZE -> number.longValue();
            case Long number -> number;
            case Number number -> number.doubleValue();
            case Map<?, ?> map -> new CelMap(map);
            case List<?> list -> new Items(list);
            default -> value;
        };
    }

    private static final class Items extends AbstractList<Object> {
        private final List<?> items;

        Items(List<?> items) {
            this.items = items;
        }

        @Override
        public Object get(int index) {
            return toCel(items.get(index));
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    static @Nullable Object fromCel(@Nullable Object value) {
        return new FromCel().value(value);
    }
}
