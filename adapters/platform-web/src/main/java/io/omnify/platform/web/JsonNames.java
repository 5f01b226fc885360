package io.omnify.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says where a JSON value went wrong in the client's words: its path, and what was expected there. */
final class JsonNames {
    private JsonNames() {}

    static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (var reference : e.getPath()) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                if (!path.isEmpty()) path.append('.');
                path.append(reference.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    static String expectation(JsonMappingException e) {
        if (e instanceof ValueInstantiationException && e.getCause() instanceof IllegalArgumentException reason)
            return Optional.ofNullable(reason.getMessage()).orElse("is not valid");
        if (e instanceof InvalidFormatException format && format.getTargetType().isEnum())
            return "must be one of "
                    + Arrays.stream(format.getTargetType().getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList();
        return e instanceof MismatchedInputException mismatch ? kind(mismatch.getTargetType()) : "is not valid";
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) return "has the wrong type";
        if (type == String.class) return "must be a string";
        if (type == Boolean.class || type == boolean.class) return "must be true or false";
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "must be a number";
        if (Collection.class.isAssignableFrom(type) || type.isArray()) return "must be an array";
        if (Temporal.class.isAssignableFrom(type)) return "must be a time in RFC 3339 form";
        return Map.class.isAssignableFrom(type) || type.isRecord() ? "must be an object" : "has the wrong type";
    }

    static String snake(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
