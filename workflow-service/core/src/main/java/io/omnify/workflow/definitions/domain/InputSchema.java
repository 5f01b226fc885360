package io.omnify.workflow.definitions.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The part of JSON Schema that a run's input is held against: required fields and the types of known ones. */
public record InputSchema(Map<String, @Nullable Object> schema) {
    public List<FieldError> check(Map<String, @Nullable Object> input) {
        return check(input, "input_data.", false);
    }

    /** Like {@link #check}, for values that are still to be rendered: an expression fits everywhere. */
    public List<FieldError> checkTemplate(Map<String, @Nullable Object> input, String place) {
        return check(input, place, true);
    }

    private List<FieldError> check(Map<String, @Nullable Object> input, String place, boolean template) {
        var errors = new ArrayList<FieldError>();
        if (schema.get("required") instanceof List<?> required) {
            for (var name : required)
                if (input.get(String.valueOf(name)) == null)
                    errors.add(new FieldError(place + name, name + " is required"));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, rule) -> {
                var value = input.get(String.valueOf(name));
                boolean later = template && value instanceof String text && text.contains("${");
                if (!later) type(String.valueOf(name), rule, value, place, errors);
            });
            if (Boolean.FALSE.equals(schema.get("additionalProperties")))
                for (var name : input.keySet())
                    if (!properties.containsKey(name)) errors.add(new FieldError(place + name, name + " is unknown"));
        }
        return errors;
    }

    private static void type(
            String name, @Nullable Object rule, @Nullable Object value, String place, List<FieldError> errors) {
        if (value == null || !(rule instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) return;
        if (!fits(value, type)) errors.add(new FieldError(place + name, name + " must be of type " + type));
    }

    private static boolean fits(Object value, String type) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List<?>;
            case "object" -> value instanceof Map<?, ?>;
            default -> true;
        };
    }
}
