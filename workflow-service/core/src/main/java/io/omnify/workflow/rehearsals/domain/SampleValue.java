package io.omnify.workflow.rehearsals.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A value of the form that a JSON Schema declares, always the same one: what a step gives when nothing is done. */
public record SampleValue(Map<String, @Nullable Object> schema) {
    private static final int DEEPEST = 8;
    private static final int MOST_ITEMS = 10;
    private static final Map<String, String> BY_FORMAT = Map.of(
            "date-time", "2026-01-01T08:00:00Z",
            "date", "2026-01-01",
            "time", "08:00:00Z",
            "duration", "P1D",
            "email", "somebody@example.com",
            "uri", "https://example.com/",
            "uuid", "00000000-0000-4000-8000-000000000000");
    /** What texts of a pattern mostly are: amounts, currencies, codes, days. */
    private static final List<String> COMMON = List.of("1.00", "EUR", "1", "EU", "2026-01-01", "sample", "SAMPLE");

    public @Nullable Object value() {
        return value(schema, "sample", 0);
    }

    private static @Nullable Object value(@Nullable Object schema, String name, int depth) {
        if (!(schema instanceof Map<?, ?> rule) || depth > DEEPEST) return null;
        var given = given(rule);
        if (given.isPresent()) return given.get();
        var one = alternative(rule);
        if (one.isPresent()) return value(one.get(), name, depth + 1);
        return switch (type(rule)) {
            case "object" -> object(rule, depth);
            case "array" -> array(rule, name, depth);
            case "string" -> text(rule, name);
            case "integer" -> (long) Math.ceil(number(rule));
            case "number" -> number(rule);
            case "boolean" -> true;
            default -> null;
        };
    }

    /** What the schema itself names as a value. */
    private static Optional<Object> given(Map<?, ?> rule) {
        for (var key : List.of("const", "default")) {
            if (rule.get(key) != null) return Optional.ofNullable(rule.get(key));
        }
        return Stream.of("examples", "enum")
                .map(rule::get)
                .filter(List.class::isInstance)
                .flatMap(values -> ((List<?>) values).stream().limit(1))
                .filter(value -> value != null)
                .map(Object.class::cast)
                .findFirst();
    }

    private static Optional<Object> alternative(Map<?, ?> rule) {
        return Stream.of("oneOf", "anyOf", "allOf")
                .map(rule::get)
                .filter(List.class::isInstance)
                .flatMap(values -> ((List<?>) values).stream())
                .filter(Map.class::isInstance)
                .map(Object.class::cast)
                .findFirst();
    }

    private static String type(Map<?, ?> rule) {
        if (rule.get("type") instanceof List<?> several)
            return several.stream()
                    .map(String::valueOf)
                    .filter(type -> !type.equals("null"))
                    .findFirst()
                    .orElse("null");
        if (rule.get("type") instanceof String type) return type;
        return rule.containsKey("properties") ? "object" : rule.containsKey("items") ? "array" : "";
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> rule, int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        if (rule.get("properties") instanceof Map<?, ?> properties)
            properties.forEach((key, each) -> {
                var name = String.valueOf(key);
                object.put(name, value(each, name, depth + 1));
            });
        return object;
    }

    private static List<@Nullable Object> array(Map<?, ?> rule, String name, int depth) {
        int wanted = rule.get("minItems") instanceof Number least ? least.intValue() : 1;
        int most = rule.get("maxItems") instanceof Number limit ? limit.intValue() : MOST_ITEMS;
        var list = new ArrayList<@Nullable Object>();
        if (!(rule.get("items") instanceof Map<?, ?>) && wanted <= 1) return list;
        int size = Math.min(Math.min(Math.max(wanted, 1), most), MOST_ITEMS);
        for (int i = 0; i < size; i++) list.add(value(rule.get("items"), name, depth + 1));
        return list;
    }

    private static double number(Map<?, ?> rule) {
        double number = 1;
        if (rule.get("minimum") instanceof Number least) number = Math.max(number, least.doubleValue());
        if (rule.get("maximum") instanceof Number most) number = Math.min(number, most.doubleValue());
        return number;
    }

    private static String text(Map<?, ?> rule, String name) {
        var format = BY_FORMAT.get(String.valueOf(rule.get("format")));
        if (format != null) return format;
        if (rule.get("pattern") instanceof String pattern) return matching(Pattern.compile(pattern), name);
        var text = name;
        if (rule.get("minLength") instanceof Number least)
            text = text + "x".repeat(Math.clamp(least.longValue() - text.length(), 0, 10_000));
        return rule.get("maxLength") instanceof Number most && text.length() > most.longValue()
                ? text.substring(0, Math.max(0, most.intValue()))
                : text;
    }

    private static String matching(Pattern pattern, String name) {
        return Stream.concat(Stream.of(name), COMMON.stream())
                .filter(text -> pattern.matcher(text).find())
                .findFirst()
                .orElse(name);
    }
}
