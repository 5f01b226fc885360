package io.omnify.platform.web;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names the query parameter that is no number: by itself the framework answers as if the whole path were unknown. */
@Provider
public final class QueryNumbers implements ParamConverterProvider {
    private record Kind(Function<String, Object> reader, String expectation) {}

    private static final Map<Class<?>, Kind> KINDS = Map.of(
            Integer.class, new Kind(Integer::valueOf, "must be a whole number"),
            int.class, new Kind(Integer::valueOf, "must be a whole number"),
            Long.class, new Kind(Long::valueOf, "must be a whole number"),
            long.class, new Kind(Long::valueOf, "must be a whole number"),
            Double.class, new Kind(Double::valueOf, "must be a number"),
            double.class, new Kind(Double::valueOf, "must be a number"),
            Boolean.class, new Kind(QueryNumbers::truth, "must be true or false"),
            boolean.class, new Kind(QueryNumbers::truth, "must be true or false"));

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // null says: not mine
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var kind = KINDS.get(type);
        if (kind == null) return null;
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> (ParamConverter<T>) new Named(((QueryParam) annotation).value(), kind))
                .findFirst()
                .orElse(null);
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private record Named(String name, Kind kind) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null || text.isBlank()) return null;
            try {
                return kind.reader().apply(text.strip());
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid(name, kind.expectation());
            }
        }

        @Override
        public String toString(Object value) {
            return value.toString();
        }
    }
}
