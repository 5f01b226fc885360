package io.omnify.openai;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells whether OpenAI takes a schema in strict mode: every object closed, and every property required. */
final class StrictSchema {
    private StrictSchema() {}

    static boolean qualifies(@Nullable Object schema) {
        if (schema instanceof List<?> list) return list.stream().allMatch(StrictSchema::qualifies);
        if (!(schema instanceof Map<?, ?> object)) return true;
        return closed(object) && object.values().stream().allMatch(StrictSchema::qualifies);
    }

    private static boolean closed(Map<?, ?> schema) {
        if (!isObject(schema.get("type"))) return true;
        return schema.get("properties") instanceof Map<?, ?> properties
                && Boolean.FALSE.equals(schema.get("additionalProperties"))
                && schema.get("required") instanceof Collection<?> required
                && required.containsAll(properties.keySet());
    }

    private static boolean isObject(@Nullable Object type) {
        return "object".equals(type) || type instanceof Collection<?> types && types.contains("object");
    }
}
