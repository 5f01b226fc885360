package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Answers what a JSON Schema allows at a place, with references and alternatives resolved. It remembers its answers by
 * the place itself, because an answer of a thousand rows asks the same a thousand times; so it is for one thread.
 */
final class SchemaView {
    private static final int LONGEST_CHAIN = 20;
    private static final int DEEPEST_CHOICE = 8;
    private static final int MOST_BRANCHES = 50;
    private static final Set<String> ANY = Set.of("null", "boolean", "object", "array", "number", "integer", "string");

    private final JsonNode root;
    private final Map<JsonNode, List<JsonNode>> branches = new IdentityHashMap<>();
    private final Map<JsonNode, Set<String>> types = new IdentityHashMap<>();

    SchemaView(JsonNode root) {
        this.root = root;
    }

    JsonNode root() {
        return resolve(root);
    }

    JsonNode resolve(JsonNode schema) {
        JsonNode current = schema;
        for (int i = 0; i < LONGEST_CHAIN && current.path("$ref").isTextual(); i++) {
            String ref = current.path("$ref").textValue();
            current = ref.startsWith("#") ? root.at(ref.substring(1)) : Json.NODES.objectNode();
        }
        return current.path("allOf").isArray() ? merged(current) : current;
    }

    /** The alternatives of a place, those that are not null first; one when there is no choice. */
    List<JsonNode> branches(JsonNode schema) {
        return branches.computeIfAbsent(schema, place -> branches(place, 0));
    }

    /** Bounded, because alternatives may refer to each other in a circle. */
    private List<JsonNode> branches(JsonNode schema, int depth) {
        JsonNode resolved = resolve(schema);
        JsonNode choice = resolved.path("anyOf").isArray() ? resolved.path("anyOf") : resolved.path("oneOf");
        if (!choice.isArray() || choice.isEmpty() || depth > DEEPEST_CHOICE) return List.of(resolved);
        return Json.elements(choice)
                .flatMap(branch -> branches(branch, depth + 1).stream())
                .limit(MOST_BRANCHES)
                .sorted(Comparator.comparing(this::onlyNull))
                .toList();
    }

    boolean allows(JsonNode branch, String type) {
        var allowed = types.computeIfAbsent(branch, SchemaView::types);
        return allowed.contains(type) || (type.equals("integer") && allowed.contains("number"));
    }

    /** Whether a value has a type, and a choice, that the place allows; what is inside it is not looked at. */
    boolean fits(JsonNode value, JsonNode place) {
        var type = typeOf(value);
        return branches(place).stream().anyMatch(branch -> allows(branch, type) && chosen(value, branch));
    }

    private static boolean chosen(JsonNode value, JsonNode branch) {
        return !branch.has("enum") || Json.elements(branch.path("enum")).anyMatch(value::equals);
    }

    boolean nullable(JsonNode schema) {
        return branches(schema).stream().anyMatch(branch -> allows(branch, "null"));
    }

    private boolean onlyNull(JsonNode branch) {
        return types(branch).equals(Set.of("null"));
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) return Set.of(type.textValue());
        if (type.isArray()) return Json.elements(type).map(JsonNode::asText).collect(Collectors.toSet());
        if (schema.has("const")) return Set.of(typeOf(schema.path("const")));
        if (schema.path("enum").isArray())
            return Json.elements(schema.path("enum")).map(SchemaView::typeOf).collect(Collectors.toSet());
        if (schema.has("properties")) return Set.of("object");
        return schema.has("items") ? Set.of("array") : ANY;
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case NULL, MISSING -> "null";
            case BOOLEAN -> "boolean";
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case STRING, BINARY -> "string";
        };
    }

    private JsonNode merged(JsonNode schema) {
        ObjectNode merged = Json.NODES.objectNode();
        Stream.concat(Json.elements(schema.path("allOf")).map(this::resolve), Stream.of(schema))
                .filter(JsonNode::isObject)
                .forEach(part -> part.properties().forEach(field -> {
                    if (field.getKey().equals("allOf")) return;
                    if (field.getKey().equals("properties")
                            && merged.path("properties").isObject())
                        ((ObjectNode) merged.path("properties")).setAll((ObjectNode) field.getValue());
                    else merged.set(field.getKey(), field.getValue().deepCopy());
                }));
        return merged;
    }
}
