package io.omnify.testkit.isolation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A body that fits a schema, with given values where its fields are named like them. */
final class Bodies {
    private static final int DEEPEST = 6;

    private Bodies() {}

    static Object of(JsonNode schema, Map<String, String> given) {
        return value("", schema, given, 0);
    }

    private static Object value(String name, JsonNode schema, Map<String, String> given, int depth) {
        if (given.containsKey(name)) return given.get(name);
        if (schema.has("enum")) return schema.path("enum").path(0).asString();
        if (schema.has("properties") && depth < DEEPEST) return object(schema, given, depth);
        return switch (type(schema)) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> depth < DEEPEST ? List.of(value(name, schema.path("items"), given, depth + 1)) : List.of();
            case "object" -> Map.of();
            default -> text(name, schema);
        };
    }

    /** Every field that is required, and every one an attacker could put an id into. */
    private static Map<String, Object> object(JsonNode schema, Map<String, String> given, int depth) {
        var body = new LinkedHashMap<String, Object>();
        var required = schema.path("required").toString();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains("\"" + property.getKey() + "\"") || given.containsKey(property.getKey()))
                body.put(property.getKey(), value(property.getKey(), property.getValue(), given, depth + 1));
        });
        return body;
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("string");
    }

    private static String text(String name, JsonNode schema) {
        if (schema.path("format").asString("").equals("date-time")) return "2030-01-01T00:00:00Z";
        return name.contains("mail") ? "nobody@example.com" : "sample";
    }
}
