package io.omnify.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every operation the door says it offers, as its own merged description has it. */
record MergedApi(JsonNode document) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final int DEEPEST = 5;

    /** One of them; {@code body} is one that fits as far as its description goes, or empty. */
    record Operation(String method, String path, boolean open, boolean stream, Map<String, Object> body) {
        boolean reads() {
            return method.equals("GET");
        }

        boolean namesSomething() {
            return path.contains("{");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static MergedApi of(Door door) {
        return new MergedApi(door.read("/api/openapi"));
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> all.add(operation(path.getKey(), method.getKey(), method.getValue()))));
        return all;
    }

    private Operation operation(String path, String method, JsonNode described) {
        var open = described.path("security").isArray()
                && described.path("security").isEmpty();
        var schema = described.at("/requestBody/content/application~1json/schema");
        var body = schema.isMissingNode() ? Map.<String, Object>of() : object(resolved(schema), 0);
        var stream = described.toString().contains("text/event-stream");
        return new Operation(method.toUpperCase(java.util.Locale.ROOT), path, open, stream, body);
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)));
    }

    private Map<String, Object> object(JsonNode schema, int depth) {
        var body = new LinkedHashMap<String, Object>();
        for (var name : schema.path("required")) {
            var value = value(name.asText(), resolved(schema.path("properties").path(name.asText())), depth + 1);
            body.put(name.asText(), value);
        }
        return body;
    }

    private Object value(String name, JsonNode schema, int depth) {
        if (schema.has("enum")) return schema.path("enum").path(0).asText();
        if (depth > DEEPEST) return Map.of();
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> List.of(value(name, resolved(schema.path("items")), depth + 1));
            case "string" -> name.contains("mail") ? "nobody@example.com" : "sample";
            default -> object(schema, depth);
        };
    }
}
