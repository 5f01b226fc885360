package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The part of MongoDB's expressions that {@link QuickGroup} understands. */
@FunctionalInterface
interface Value {
    /** Stands for null, because null itself is no answer here. */
    Object NULL = new Object();

    /** The value in the document, {@link Missing} when it has none. */
    Object in(Document document);

    static Value of(@Nullable Object expression) {
        return switch (expression) {
            case String text when text.startsWith("$") -> path(text);
            case String text -> _ -> text;
            case Integer number -> _ -> number;
            case Long number -> _ -> number;
            case Document operator when operator.get("$concat") instanceof List<?> parts -> concat(all(parts));
            case Document operator
            when operator.get("$ifNull") instanceof List<?> parts && parts.size() == 2 -> firstOf(all(parts));
            case null, default -> throw new NotUnderstood();
        };
    }

    private static List<Value> all(List<?> expressions) {
        return expressions.stream().map(Value::of).toList();
    }

    static Value path(@Nullable Object expression) {
        if (!(expression instanceof String text) || !text.startsWith("$") || text.startsWith("$$")) {
            throw new NotUnderstood();
        }
        var fields = List.of(text.substring(1).split("\\.", -1));
        return document -> follow(document, fields);
    }

    private static Object follow(Document document, List<String> fields) {
        var here = document;
        for (var field : fields.subList(0, fields.size() - 1)) {
            switch (here.get(field)) {
                case Document inner -> here = inner;
                case List<?> _ -> throw new NotUnderstood();
                case null, default -> {
                    return Missing.getInstance();
                }
            }
        }
        var last = fields.getLast();
        var value = here.get(last);
        if (value instanceof List<?>) throw new NotUnderstood();
        if (value != null) return value;
        return here.containsKey(last) ? NULL : Missing.getInstance();
    }

    private static Value concat(List<Value> parts) {
        return document -> {
            var text = new StringBuilder();
            for (var part : parts) {
                var value = part.in(document);
                if (isAbsent(value)) return NULL;
                if (!(value instanceof String)) throw new NotUnderstood();
                text.append(value);
            }
            return text.toString();
        };
    }

    private static Value firstOf(List<Value> parts) {
        return document -> {
            var value = parts.getFirst().in(document);
            return isAbsent(value) ? parts.getLast().in(document) : value;
        };
    }

    private static boolean isAbsent(Object value) {
        return value instanceof Missing || value == NULL;
    }
}
