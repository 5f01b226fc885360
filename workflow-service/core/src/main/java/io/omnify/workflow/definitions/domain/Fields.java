package io.omnify.workflow.definitions.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads typed values from a JSON object and notes each one that has the wrong form, instead of stopping at it. */
final class Fields {
    private final Map<?, ?> source;
    private final String path;
    private final String subject;
    private final List<FieldError> errors;

    /** The subject opens each message, such as {@code "step 'plan': "}. */
    Fields(Map<?, ?> source, String path, String subject, List<FieldError> errors) {
        this.source = source;
        this.path = path;
        this.subject = subject;
        this.errors = errors;
    }

    Fields inside(String name, Map<?, ?> object) {
        return new Fields(object, path + name + ".", subject, errors);
    }

    /** An empty name refuses the object itself. */
    void refuse(String name, String message) {
        var field = path + name;
        errors.add(new FieldError(name.isEmpty() ? field.substring(0, field.length() - 1) : field, subject + message));
    }

    boolean has(String name) {
        return source.get(name) != null;
    }

    @Nullable
    Object any(String name) {
        return source.get(name);
    }

    String text(String name, int limit) {
        var value = source.get(name);
        if (value == null) return "";
        if (!(value instanceof String text)) {
            refuse(name, name + " must be a string");
            return "";
        }
        if (text.length() > limit) refuse(name, name + " is longer than " + limit + " characters");
        return text;
    }

    String oneOf(String name, List<String> allowed, String fallback) {
        var text = text(name, 100);
        if (text.isEmpty()) return fallback;
        if (allowed.contains(text)) return text;
        refuse(name, name + " must be one of " + String.join(", ", allowed));
        return fallback;
    }

    double decimal(String name, double fallback, double min, double max) {
        var value = source.get(name);
        if (value == null) return fallback;
        if (!(value instanceof Number number)) {
            refuse(name, name + " must be a number");
            return fallback;
        }
        double decimal = number.doubleValue();
        if (decimal >= min && decimal <= max) return decimal;
        refuse(name, name + " must be between " + plain(min) + " and " + plain(max));
        return fallback;
    }

    long whole(String name, long fallback, long min, long max) {
        double decimal = decimal(name, fallback, min, max);
        if (decimal == Math.rint(decimal)) return (long) decimal;
        refuse(name, name + " must be a whole number");
        return fallback;
    }

    boolean flag(String name, boolean fallback) {
        var value = source.get(name);
        if (value instanceof Boolean flag) return flag;
        if (value != null) refuse(name, name + " must be true or false");
        return fallback;
    }

    /** Everything that has none of these names. */
    Map<String, @Nullable Object> others(Set<String> known) {
        var others = new LinkedHashMap<String, @Nullable Object>();
        source.forEach((name, value) -> {
            if (!known.contains(String.valueOf(name))) others.put(String.valueOf(name), value);
        });
        return others.isEmpty() ? Map.of() : others;
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (var item : list(name)) {
            if (item instanceof String text) texts.add(text);
            else refuse(name, name + " must contain only strings");
        }
        return texts;
    }

    List<?> list(String name) {
        var value = source.get(name);
        if (value instanceof List<?> list) return list;
        if (value != null) refuse(name, name + " must be a list");
        return List.of();
    }

    Map<String, @Nullable Object> object(String name) {
        var value = source.get(name);
        if (value instanceof Map<?, ?> map) return copy(map);
        if (value != null) refuse(name, name + " must be an object");
        return Map.of();
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
