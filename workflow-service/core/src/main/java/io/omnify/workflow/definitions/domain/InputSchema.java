package io.omnify.workflow.definitions.domain;

import static java.util.stream.Collectors.joining;

import io.omnify.workflow.expressions.domain.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of JSON Schema that inputs are held against, at every depth: required and unknown fields, types, lists,
 * enumerations, and limits of numbers and strings. A field that is null counts as not given. However much is wrong with
 * an input, what is said of it stays small: it ends at {@link #MOST_ERRORS}, and long names and lists are cut. What takes
 * too many comparisons counts as wrong.
 */
public record InputSchema(Map<String, @Nullable Object> schema) {
    public static final int MOST_ERRORS = 100;
    private static final int MOST_COMPARED = 5_000_000;
    private static final int LONGEST_FIELD = 1_000;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LISTED = 20;

    public List<FieldError> check(Map<String, @Nullable Object> input) {
        return check(input, "input_data.", false);
    }

    /** Like {@link #check}, for values that are still to be rendered: an expression fits everywhere. */
    public List<FieldError> checkTemplate(Map<String, @Nullable Object> input, String place) {
        return check(input, place, true);
    }

    private List<FieldError> check(Map<String, @Nullable Object> input, String place, boolean template) {
        var check = new Check(template, new ArrayList<>(), new int[1]);
        check.object(schema, input, place);
        return check.errors();
    }

    /** One look at a value. */
    private record Check(boolean template, List<FieldError> errors, int[] compared) {
        void object(Map<?, ?> rule, Map<?, ?> value, String place) {
            if (rule.get("required") instanceof List<?> required) required(required, value, place);
            var known = rule.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
            var others = rule.get("additionalProperties");
            for (var entry : value.entrySet()) {
                if (full()) return;
                var key = String.valueOf(entry.getKey());
                var field = Excerpt.dotted(place + key, LONGEST_FIELD);
                var name = Excerpt.dotted(key, LONGEST_NAME);
                if (known.containsKey(key)) value(known.get(key), entry.getValue(), field, name);
                else if (Boolean.FALSE.equals(others)) refuse(field, name + " is unknown");
                else value(others, entry.getValue(), field, name);
            }
        }

        private void required(List<?> names, Map<?, ?> value, String place) {
            for (var name : names) {
                if (full()) return;
                var key = String.valueOf(name);
                if (value.get(key) == null)
                    refuse(
                            Excerpt.dotted(place + key, LONGEST_FIELD),
                            Excerpt.dotted(key, LONGEST_NAME) + " is required");
            }
        }

        private void value(@Nullable Object rule, @Nullable Object value, String field, String name) {
            boolean later = template && value instanceof String text && text.contains("${");
            if (value == null || later || !(rule instanceof Map<?, ?> map)) return;
            if (!typed(map.get("type"), value)) {
                refuse(field, name + " must be of type " + types(map.get("type")));
                return;
            }
            if (map.get("enum") instanceof List<?> allowed && !among(allowed, value))
                refuse(field, name + " must be one of " + listed(allowed));
            switch (value) {
                case Map<?, ?> object -> object(map, object, field + ".");
                case List<?> list -> items(map, list, field, name);
                case Number number -> number(map, number.doubleValue(), field, name);
                case String text -> text(map, text, field, name);
                default -> {}
            }
        }

        /** A long list of values held against long lists of those allowed would keep everybody waiting. */
        private boolean among(List<?> allowed, Object value) {
            for (var one : allowed) {
                if (compared[0] >= MOST_COMPARED) return false;
                compared[0]++;
                if (same(one, value)) return true;
            }
            return false;
        }

        private void items(Map<?, ?> rule, List<?> list, String field, String name) {
            between(rule, "minItems", "maxItems", list.size(), field, name + " must have", " items");
            for (int i = 0; i < list.size() && !full(); i++) {
                var item = "[" + i + "]";
                value(rule.get("items"), list.get(i), field + item, name + item);
            }
        }

        private void number(Map<?, ?> rule, double number, String field, String name) {
            between(rule, "minimum", "maximum", number, field, name + " must be", "");
        }

        private void text(Map<?, ?> rule, String text, String field, String name) {
            int length = text.codePointCount(0, text.length());
            between(rule, "minLength", "maxLength", length, field, name + " must have", " characters");
        }

        private void between(
                Map<?, ?> rule, String least, String most, double value, String field, String must, String of) {
            if (rule.get(least) instanceof Number limit && value < limit.doubleValue())
                refuse(field, must + " at least " + limit + of);
            if (rule.get(most) instanceof Number limit && value > limit.doubleValue())
                refuse(field, must + " at most " + limit + of);
        }

        private void refuse(String field, String message) {
            if (!full()) errors.add(new FieldError(field, message));
        }

        private boolean full() {
            return errors.size() >= MOST_ERRORS;
        }
    }

    private static boolean same(@Nullable Object one, Object value) {
        return one instanceof Number a && value instanceof Number b
                ? a.doubleValue() == b.doubleValue()
                : value.equals(one);
    }

    private static boolean typed(@Nullable Object type, Object value) {
        return switch (type) {
            case String one -> fits(value, one);
            case List<?> several -> several.stream().anyMatch(one -> fits(value, String.valueOf(one)));
            case null, default -> true;
        };
    }

    private static String types(@Nullable Object type) {
        return type instanceof List<?> several ? listed(several) : String.valueOf(type);
    }

    private static String listed(List<?> values) {
        var some = values.stream()
                .limit(MOST_LISTED)
                .map(value -> Excerpt.dotted(String.valueOf(value), LONGEST_NAME))
                .collect(joining(", "));
        return values.size() > MOST_LISTED ? some + " and " + (values.size() - MOST_LISTED) + " more" : some;
    }

    private static boolean fits(Object value, String type) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "integer" -> value instanceof Number number && number.doubleValue() == Math.rint(number.doubleValue());
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List<?>;
            case "object" -> value instanceof Map<?, ?>;
            case "null" -> false;
            default -> true;
        };
    }
}
