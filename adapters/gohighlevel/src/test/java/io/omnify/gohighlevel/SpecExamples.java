package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The vendor's own examples of good answers, put together from what its specifications say of each property. */
final class SpecExamples {
    private static final int DEEPEST = 8;

    private final GoHighLevelSpec spec;

    SpecExamples(GoHighLevelSpec spec) {
        this.spec = spec;
    }

    record Answer(int status, String body) {}

    Answer good(String method, String path) {
        var operation = spec.operation(method, path).orElseThrow();
        var answer = operation.definition().path("responses").properties().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow();
        var schema = answer.getValue().path("content").path("application/json").path("schema");
        var document = spec.documents().get(operation.file());
        var body = schema.isMissingNode() ? "{}" : example(document, schema, 0).toString();
        return new Answer(Integer.parseInt(answer.getKey()), body);
    }

    private JsonNode example(ObjectNode document, JsonNode schema, int depth) {
        if (depth > DEEPEST) return GoHighLevelSpec.JSON.nullNode();
        var reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) return example(document, resolved(document, reference), depth + 1);
        if (schema.has("example") && fits(schema)) return schema.path("example");
        if (schema.path("allOf").isArray())
            return example(document, schema.path("allOf").path(0), depth + 1);
        if (schema.path("enum").isArray()) return schema.path("enum").path(0);
        return switch (schema.path("type").asText()) {
            case "object" -> object(document, schema, depth);
            case "array" ->
                GoHighLevelSpec.JSON.createArrayNode().add(example(document, schema.path("items"), depth + 1));
            case "number" -> GoHighLevelSpec.JSON.valueToTree(1);
            case "boolean" -> GoHighLevelSpec.JSON.valueToTree(true);
            case "string" -> GoHighLevelSpec.JSON.valueToTree("text");
            default -> GoHighLevelSpec.JSON.nullNode();
        };
    }

    private ObjectNode object(ObjectNode document, JsonNode schema, int depth) {
        var object = GoHighLevelSpec.JSON.createObjectNode();
        for (Map.Entry<String, JsonNode> each : schema.path("properties").properties())
            object.set(each.getKey(), example(document, each.getValue(), depth + 1));
        return object;
    }

    /** Some examples are of another type than what they are examples of. */
    private static boolean fits(JsonNode schema) {
        var example = schema.path("example");
        return switch (schema.path("type").asText()) {
            case "array" -> example.isArray();
            case "boolean" -> example.isBoolean();
            case "number" -> example.isNumber();
            case "object" -> example.isObject();
            default -> true;
        };
    }

    private JsonNode resolved(ObjectNode document, String reference) {
        var parts = reference.split("#", 2);
        var place = parts[0].isEmpty() ? document : spec.documents().get(parts[0]);
        return place.at(parts[1]);
    }
}
