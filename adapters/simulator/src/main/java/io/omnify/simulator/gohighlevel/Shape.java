package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a body may hold. As with the vendor, a single property it does not know refuses the whole request. */
final class Shape {
    private final Map<String, String> types = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    /** Words such as {@code "name", "string"}, the names with a star when they are required. */
    static Shape of(String... namesAndTypes) {
        var shape = new Shape();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            var name = namesAndTypes[i].replace("*", "");
            shape.types.put(name, namesAndTypes[i + 1]);
            if (namesAndTypes[i].endsWith("*")) shape.required.add(name);
        }
        return shape;
    }

    Shape with(String... namesAndTypes) {
        var more = of(namesAndTypes);
        var shape = new Shape();
        shape.types.putAll(types);
        shape.types.putAll(more.types);
        shape.required.addAll(required);
        shape.required.addAll(more.required);
        return shape;
    }

    Shape without(String... names) {
        var shape = with();
        for (var name : names) {
            shape.types.remove(name);
            shape.required.remove(name);
        }
        return shape;
    }

    /** What is wrong with the body, in the vendor's sentences. */
    List<String> wrong(JsonNode body) {
        if (!body.isObject()) return List.of("body must be an object");
        var wrong = new ArrayList<String>();
        body.properties().forEach(each -> {
            var type = types.get(each.getKey());
            if (type == null) wrong.add("property " + each.getKey() + " should not exist");
            else if (!each.getValue().isNull() && !fits(type, each.getValue()))
                wrong.add(each.getKey() + " must be " + article(type));
        });
        for (var name : required) if (isEmpty(body.path(name))) wrong.add(name + " should not be empty");
        return wrong;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty();
    }

    JsonNode checked(String text) {
        var body = Json.read(text.isBlank() ? "{}" : text);
        var wrong = wrong(body);
        if (!wrong.isEmpty()) throw Refused.unprocessable(wrong);
        return body;
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "strings" -> value.isArray() && value.valueStream().allMatch(JsonNode::isTextual);
            case "object" -> value.isObject();
            case "email" -> value.isTextual() && value.textValue().matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            default -> value.isTextual() && List.of(type.split("\\|")).contains(value.textValue());
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "string" -> "a string";
            case "number" -> "a number conforming to the specified constraints";
            case "boolean" -> "a boolean value";
            case "array", "strings" -> "an array";
            case "object" -> "an object";
            case "email" -> "an email";
            default -> "one of the following values: " + type.replace("|", ", ");
        };
    }
}
