package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The subset of JSON Schema that strict structured output accepts, with the complaints the real API makes. */
final class StrictSchema {
    private static final Set<String> FORBIDDEN = Set.of(
            "allOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties");
    private static final int DEEPEST = 10;

    private final String what;
    private final String param;
    private final String code;

    StrictSchema(String what, String param, String code) {
        this.what = what;
        this.param = param;
        this.code = code;
    }

    void check(JsonNode schema) {
        if (!schema.path("type").asText().equals("object"))
            throw wrong(
                    "()",
                    "schema must be a JSON Schema of 'type: \"object\"', got 'type: %s'."
                            .formatted(schema.path("type")));
        place(schema, "()", 1);
        for (String group : Set.of("$defs", "definitions"))
            schema.path(group).properties().forEach(def -> place(def.getValue(), "('" + def.getKey() + "')", 1));
    }

    private void place(JsonNode schema, String at, int depth) {
        if (!schema.isObject()) throw wrong(at, "a schema must be an object.");
        for (String keyword : FORBIDDEN)
            if (schema.has(keyword)) throw wrong(at, "'" + keyword + "' is not permitted.");
        if (schema.has("properties") || types(schema).contains("object")) object(schema, at, depth);
        if (types(schema).contains("array")) {
            if (!schema.has("items")) throw wrong(at, "array schema missing items.");
            place(schema.path("items"), at + ".items", depth);
        }
        for (JsonNode branch : Params.list(schema.path("anyOf"))) place(branch, at + ".anyOf", depth);
        if (types(schema).isEmpty()
                && !schema.has("anyOf")
                && !schema.has("$ref")
                && !schema.has("enum")
                && !schema.has("const")) throw wrong(at, "schema must have a 'type' key.");
    }

    private void object(JsonNode schema, String at, int depth) {
        if (depth > DEEPEST) throw wrong(at, "schema exceeds the nesting limit of " + DEEPEST + " levels.");
        JsonNode additional = schema.path("additionalProperties");
        if (!additional.isBoolean() || additional.booleanValue())
            throw wrong(at, "'additionalProperties' is required to be supplied and to be false.");
        var declared = schema.path("properties").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
        var required = new HashSet<String>();
        Params.list(schema.path("required")).forEach(name -> required.add(name.asText()));
        if (!required.equals(declared))
            throw wrong(
                    at,
                    "'required' is required to be supplied and to be an array including every key in properties. "
                            + difference(declared, required));
        schema.path("properties")
                .properties()
                .forEach(property -> place(property.getValue(), at + ".properties." + property.getKey(), depth + 1));
    }

    private static String difference(Set<String> declared, Set<String> required) {
        var missing = new java.util.TreeSet<>(declared);
        missing.removeAll(required);
        if (!missing.isEmpty()) return "Missing '" + missing.first() + "'.";
        var extra = new java.util.TreeSet<>(required);
        extra.removeAll(declared);
        return "Extra required key '" + extra.first() + "' supplied.";
    }

    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isTextual()) return Set.of(type.textValue());
        return Params.list(type).stream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    private ApiError wrong(String at, String why) {
        return ApiError.invalid(param, code, "Invalid schema for %s: In context=%s, %s".formatted(what, at, why));
    }
}
