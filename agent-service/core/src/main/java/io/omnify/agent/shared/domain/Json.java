package io.omnify.agent.shared.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** JSON objects as plain ordered maps: the core speaks JSON without knowing a JSON library. */
public final class Json {
    private Json() {}

    /** An object of the given keys and values, in this order. */
    public static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2) {
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    /** An unchangeable copy that, unlike {@link Map#copyOf}, keeps nulls and order. */
    public static Map<String, @Nullable Object> copy(Map<String, ? extends @Nullable Object> object) {
        return Collections.unmodifiableMap(new LinkedHashMap<String, @Nullable Object>(object));
    }

    /** The same value, whatever the order of its keys, and whether a number was read as a text's or a form's. */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case null -> other == null;
            case Number number -> other instanceof Number same && number(number).compareTo(number(same)) == 0;
            case Map<?, ?> object ->
                other instanceof Map<?, ?> same
                        && object.keySet().equals(same.keySet())
                        && object.keySet().stream().allMatch(key -> same(object.get(key), same.get(key)));
            case List<?> list ->
                other instanceof List<?> same
                        && list.size() == same.size()
                        && IntStream.range(0, list.size()).allMatch(i -> same(list.get(i), same.get(i)));
            default -> one.equals(other);
        };
    }

    private static BigDecimal number(Number number) {
        return new BigDecimal(number.toString());
    }
}
