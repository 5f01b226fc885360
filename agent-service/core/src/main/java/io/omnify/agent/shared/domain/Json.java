package io.omnify.agent.shared.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
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
}
