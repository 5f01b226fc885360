package io.omnify.agent.shared.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes JSON Schemas of the strict kind: every property required, nothing else allowed, absence is null. */
public final class SchemaOf {
    private SchemaOf() {}

    public static Map<String, @Nullable Object> string() {
        return Json.object("type", "string");
    }

    public static Map<String, @Nullable Object> integer() {
        return Json.object("type", "integer");
    }

    public static Map<String, @Nullable Object> number() {
        return Json.object("type", "number");
    }

    public static Map<String, @Nullable Object> oneOf(String... values) {
        return Json.object("type", "string", "enum", List.of(values));
    }

    public static Map<String, @Nullable Object> array(Map<String, @Nullable Object> items) {
        return Json.object("type", "array", "items", items);
    }

    /** An object of exactly these properties, given as name, schema, name, schema. */
    public static Map<String, @Nullable Object> object(Object... namesAndSchemas) {
        var properties = Json.object((@Nullable Object[]) namesAndSchemas);
        return Json.object(
                "type",
                "object",
                "properties",
                properties,
                "required",
                List.copyOf(properties.keySet()),
                "additionalProperties",
                false);
    }

    /** The same, or null. */
    public static Map<String, @Nullable Object> nullable(Map<String, @Nullable Object> schema) {
        return with(schema, "type", List.of(String.valueOf(schema.get("type")), "null"));
    }

    public static Map<String, @Nullable Object> described(Map<String, @Nullable Object> schema, String description) {
        return with(schema, "description", description);
    }

    /** A decimal amount with its currency. */
    public static Map<String, @Nullable Object> money() {
        var amount = with(string(), "pattern", "^-?[0-9]+(\\.[0-9]+)?$");
        return object("amount", described(amount, "Decimal, such as 12.34."), "currency", string());
    }

    /** The id of the tool call a figure came from. */
    public static Map<String, @Nullable Object> source() {
        return described(string(), "The `source` of the tool answer (or of the input) these figures were taken from.");
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> schema, String key, Object value) {
        var changed = new LinkedHashMap<String, @Nullable Object>(schema);
        changed.put(key, value);
        return Json.copy(changed);
    }
}
