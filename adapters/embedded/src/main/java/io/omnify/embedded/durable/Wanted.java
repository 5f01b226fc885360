package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks of one field, as far as an index can find it: some values, or all between two of one type. May
 * promise too much, for what is found is held against the query again.
 */
sealed interface Wanted {
    /** Any of these. */
    record Values(List<Object> values) implements Wanted {}

    /** From here on, and up to there; the type's first when the query names no beginning, no end when null. */
    record Range(Object from, @Nullable Object to) implements Wanted {
        boolean holds(@Nullable Object value) {
            return value != null
                    && value.getClass() == from.getClass()
                    && (to == null || BsonType.compareValues(value, to) <= 0);
        }
    }

    /** Nothing an index finds. */
    record Anything() implements Wanted {}

    Set<String> LOWER = Set.of("$gt", "$gte");
    Set<String> UPPER = Set.of("$lt", "$lte");

    static Wanted of(Document query, String field) {
        if (Equalities.asksForOneValue(query, field)) return new Values(List.of(query.get(field)));
        if (!(query.get(field) instanceof Document operators)) return new Anything();
        if (Equalities.asksForListedValues(query, field)) return new Values(values(query, field));
        return range(operators);
    }

    /** The list the field is asked for by; empty when it is not. */
    static List<Object> values(Document query, String field) {
        return query.get(field) instanceof Document operators && operators.get("$in") instanceof Collection<?> values
                ? List.copyOf(values)
                : List.of();
    }

    private static Wanted range(Document operators) {
        Object from = null;
        Object to = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            var value = operator.getValue();
            if (!(value instanceof String || value instanceof Instant)) return new Anything();
            if (LOWER.contains(operator.getKey())) from = value;
            else if (UPPER.contains(operator.getKey())) to = value;
            else return new Anything();
        }
        if (from == null && to == null) return new Anything();
        // Of a list of texts one may lie above the beginning and another below the end.
        if (from instanceof String) to = null;
        return new Range(from == null ? first(to) : from, to);
    }

    /** The first value of the type. */
    private static Object first(@Nullable Object value) {
        return value instanceof String ? "" : Instant.MIN;
    }
}
