package io.omnify.workflow.triggers.domain;

import io.omnify.workflow.definitions.domain.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads typed values of a trigger from JSON and notes each one that has the wrong form. */
final class Reading {
    private final Map<String, @Nullable Object> source;
    private final String place;
    private final List<FieldError> errors;

    Reading(Map<String, @Nullable Object> source, String place, List<FieldError> errors) {
        this.source = source;
        this.place = place;
        this.errors = errors;
    }

    void refuse(String name, String message) {
        errors.add(new FieldError(place + name, message));
    }

    boolean has(String name) {
        return source.get(name) != null;
    }

    String text(String name, int limit) {
        var value = source.get(name);
        if (value == null) return "";
        if (value instanceof String text && text.length() <= limit) return text;
        refuse(name, name + " must be a string of at most " + limit + " characters");
        return "";
    }

    /** An expression, with or without the braces of a template around it. */
    String expression(String name) {
        var text = text(name, 10_000).strip();
        return text.startsWith("${") && text.endsWith("}") ? text.substring(2, text.length() - 1) : text;
    }

    int whole(String name, int fallback, int min, int max) {
        var value = source.get(name);
        if (value == null) return fallback;
        if (value instanceof Number number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && number.doubleValue() >= min
                && number.doubleValue() <= max) return number.intValue();
        refuse(name, name + " must be a whole number between " + min + " and " + max);
        return fallback;
    }

    Duration seconds(String name, Duration fallback, double min, double max) {
        var value = source.get(name);
        if (value == null) return fallback;
        if (value instanceof Number number && number.doubleValue() >= min && number.doubleValue() <= max)
            return Duration.ofMillis(Math.round(number.doubleValue() * 1_000));
        refuse(name, name + " must be a number between " + plain(min) + " and " + plain(max));
        return fallback;
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E fallback) {
        var text = text(name, 100);
        if (text.isEmpty()) return fallback;
        for (var constant : type.getEnumConstants()) if (constant.name().equalsIgnoreCase(text)) return constant;
        refuse(
                name,
                name + " must be one of "
                        + List.of(type.getEnumConstants()).toString().toLowerCase(java.util.Locale.ROOT));
        return fallback;
    }

    boolean flag(String name, boolean fallback) {
        var value = source.get(name);
        if (value instanceof Boolean flag) return flag;
        if (value != null) refuse(name, name + " must be true or false");
        return fallback;
    }

    ZoneId zone(String name) {
        var text = text(name, 100);
        try {
            return ZoneId.of(text.isEmpty() ? "UTC" : text);
        } catch (DateTimeException e) {
            refuse(name, "there is no time zone '" + text + "'");
            return ZoneId.of("UTC");
        }
    }

    @Nullable
    Instant instant(String name) {
        var text = text(name, 100);
        if (text.isEmpty()) return null;
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            refuse(name, name + " must be a time such as 2026-01-01T00:00:00Z");
            return null;
        }
    }

    Map<String, @Nullable Object> object(String name) {
        var value = source.get(name);
        var copy = new LinkedHashMap<String, @Nullable Object>();
        if (value instanceof Map<?, ?> map) map.forEach((key, item) -> copy.put(String.valueOf(key), item));
        else if (value != null) refuse(name, name + " must be an object");
        return copy;
    }
}
