package io.omnify.agent.shared;

import io.omnify.agent.shared.port.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** As much of JSON Schema as the strict schemas of this service use. */
public final class SimpleSchemas implements Schemas {
    private static final Set<String> TYPES =
            Set.of("object", "array", "string", "integer", "number", "boolean", "null");

    @Override
    public List<String> violations(Map<String, @Nullable Object> schema, @Nullable Object value) {
        var found = new ArrayList<String>();
        check("$", schema, value, found);
        return found;
    }

    @Override
    public Optional<String> defect(Map<String, @Nullable Object> schema) {
        if (!TYPES.containsAll(types(schema))) return Optional.of("unknown type " + types(schema));
        try {
            violations(schema, "");
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of("has a pattern that is not supported: " + e.getDescription());
        }
    }

    private static Collection<?> types(Map<?, ?> schema) {
        var type = schema.get("type");
        return type instanceof Collection<?> several ? several : type == null ? List.of() : List.of(type);
    }

    private static void check(String at, Map<?, ?> schema, @Nullable Object value, List<String> found) {
        var types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> is(String.valueOf(type), value))) {
            found.add(at + ": is not " + types);
            return;
        }
        if (schema.get("enum") instanceof Collection<?> allowed && !allowed.contains(value)) {
            found.add(at + ": is not one of " + allowed);
        }
        if (schema.get("pattern") instanceof String pattern
                && value instanceof String text
                && !Pattern.compile(pattern).matcher(text).find()) {
            found.add(at + ": does not match " + pattern);
        }
        if (schema.get("not") instanceof Map<?, ?> not) {
            var wrong = new ArrayList<String>();
            check(at, not, value, wrong);
            if (wrong.isEmpty()) found.add(at + ": must not be so");
        }
        if (value instanceof Map<?, ?> object) properties(at, schema, object, found);
        if (value instanceof List<?> list && schema.get("items") instanceof Map<?, ?> items) {
            for (int i = 0; i < list.size(); i++) check(at + "[" + i + "]", items, list.get(i), found);
        }
    }

    private static void properties(String at, Map<?, ?> schema, Map<?, ?> object, List<String> found) {
        var known = schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
        if (schema.get("required") instanceof Collection<?> required) {
            required.stream()
                    .filter(name -> !object.containsKey(name))
                    .forEach(name -> found.add(at + ": lacks " + name));
        }
        object.forEach((name, value) -> {
            if (known.get(name) instanceof Map<?, ?> property) check(at + "." + name, property, value, found);
            else if (Boolean.FALSE.equals(schema.get("additionalProperties"))) found.add(at + ": knows no " + name);
        });
    }

    private static boolean is(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            default -> value == null;
        };
    }
}
