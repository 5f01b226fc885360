package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Equality, order and lists on plain values, decided without the library's detours; the rest is left to it. */
final class QuickMatch {
    private final Document query;
    private final List<Condition> conditions = new ArrayList<>();
    private boolean understood = true;

    /** One value of a document against one operator. */
    private record Condition(Value field, String operator, Object operand) {}

    QuickMatch(Document query) {
        this.query = query;
        try {
            query.forEach(this::add);
        } catch (NotUnderstood e) {
            understood = false;
        }
    }

    boolean isOf(Document other) {
        return query == other;
    }

    private void add(String field, @Nullable Object wanted) {
        if (field.startsWith("$")) throw new NotUnderstood();
        var path = Value.path("$" + field);
        if (wanted instanceof Document operators) {
            if (operators.isEmpty()) throw new NotUnderstood();
            operators.forEach((operator, operand) -> conditions.add(condition(path, operator, operand)));
        } else {
            conditions.add(condition(path, "$eq", wanted));
        }
    }

    private static Condition condition(Value path, String operator, @Nullable Object operand) {
        var supported = switch (operator) {
            case "$eq", "$gt", "$gte", "$lt", "$lte" -> isPlain(operand);
            case "$in" -> operand instanceof Collection<?> all && all.stream().allMatch(QuickMatch::isPlain);
            default -> false;
        };
        if (!supported || operand == null) throw new NotUnderstood();
        return new Condition(path, operator, operand);
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant;
    }

    /** @throws NotUnderstood when query or document is beyond the short cut */
    boolean matches(Document document) {
        if (!understood) throw new NotUnderstood();
        for (var condition : conditions) {
            if (!holds(condition, condition.field().in(document))) return false;
        }
        return true;
    }

    private static boolean holds(Condition condition, Object value) {
        if (value instanceof Missing || value == Value.NULL) return false;
        var operand = condition.operand();
        return switch (condition.operator()) {
            case "$eq" -> equal(value, operand);
            case "$in" -> ((Collection<?>) operand).stream().anyMatch(each -> equal(value, each));
            case "$gt" -> comparable(value, operand) && compare(value, operand) > 0;
            case "$gte" -> comparable(value, operand) && compare(value, operand) >= 0;
            case "$lt" -> comparable(value, operand) && compare(value, operand) < 0;
            default -> comparable(value, operand) && compare(value, operand) <= 0;
        };
    }

    private static boolean equal(Object value, Object operand) {
        return value instanceof Number
                ? operand instanceof Number && compare(value, operand) == 0
                : value.equals(operand);
    }

    /** As in MongoDB, an order exists within a type only. */
    private static boolean comparable(Object value, Object operand) {
        return value instanceof Number ? operand instanceof Number : value.getClass() == operand.getClass();
    }

    private static int compare(Object value, Object operand) {
        return value instanceof String a && operand instanceof String b
                ? a.compareTo(b)
                : ValueComparator.asc().compare(value, operand);
    }
}
