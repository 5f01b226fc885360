package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks single parameters and complains in the words OpenAI uses. */
final class Params {
    private static final Map<String, String> LONG_NAMES = Map.of(
            "string", "a string",
            "array", "an array",
            "object", "an object",
            "boolean", "a boolean",
            "integer", "an integer",
            "number", "a decimal");

    private Params() {}

    /** Passes values of one of the types; null and absence always pass. */
    static void type(JsonNode value, String param, Set<String> types) {
        if (value.isMissingNode() || value.isNull() || types.contains(typeOf(value))) return;
        if (types.contains("number") && value.isNumber()) return;
        String expected = types.stream()
                .sorted()
                .map(type -> LONG_NAMES.getOrDefault(type, type))
                .collect(Collectors.joining(" or "));
        String message = "Invalid type for '%s': expected %s, but got %s instead."
                .formatted(param, expected, LONG_NAMES.getOrDefault(typeOf(value), typeOf(value)));
        throw ApiError.invalid(param, "invalid_type", message);
    }

    static String string(JsonNode object, String name, String at) {
        String param = at + name;
        if (object.path(name).isMissingNode() || object.path(name).isNull()) throw missing(param);
        type(object.path(name), param, Set.of("string"));
        return object.path(name).textValue();
    }

    static void oneOf(String value, String param, Collection<String> allowed) {
        if (allowed.contains(value)) return;
        String choices = allowed.stream().sorted().map(a -> "'" + a + "'").collect(Collectors.joining(", "));
        throw ApiError.invalid(
                param, "invalid_value", "Invalid value: '%s'. Supported values are: %s.".formatted(value, choices));
    }

    static void range(JsonNode value, String param, String low, String high) {
        if (!value.isNumber()) return;
        BigDecimal number = value.decimalValue();
        String kind = value.isIntegralNumber() ? "integer" : "decimal";
        if (number.compareTo(new BigDecimal(low)) < 0)
            throw outside(param, kind, "below minimum value", ">= " + low, number);
        if (number.compareTo(new BigDecimal(high)) > 0)
            throw outside(param, kind, "above maximum value", "<= " + high, number);
    }

    static ApiError missing(String param) {
        return ApiError.invalid(
                param, "missing_required_parameter", "Missing required parameter: '%s'.".formatted(param));
    }

    static List<JsonNode> list(JsonNode array) {
        return array.isArray() ? array.valueStream().toList() : List.of();
    }

    static JsonNode parsed(String body) {
        JsonNode node = Json.read(body);
        if (node.isObject()) return node;
        throw ApiError.invalid(
                "",
                "",
                "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP "
                        + "library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)");
    }

    private static ApiError outside(String param, String kind, String what, String expected, BigDecimal got) {
        String code = kind + "_"
                + what.replace(' ', '_')
                        .replace("_minimum_value", "_min_value")
                        .replace("_maximum_value", "_max_value");
        return ApiError.invalid(
                param,
                code,
                "Invalid '%s': %s %s. Expected a value %s, but got %s instead."
                        .formatted(param, kind, what, expected, got.toPlainString()));
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, BINARY -> "string";
            case ARRAY -> "array";
            case OBJECT, POJO -> "object";
            case BOOLEAN -> "boolean";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            case NULL, MISSING -> "null";
        };
    }
}
