package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which parts of a query say "equals", so that an index can answer them. */
final class Equalities {
    private Equalities() {}

    /** The driver writes "a and b" as a list of conditions; on different fields they are one document. */
    static Document flattened(Document query) {
        if (query.size() != 1 || !(query.get("$and") instanceof List<?> conditions)) return query;
        var flat = new Document();
        for (var condition : conditions) {
            if (!(condition instanceof Document document)) return query;
            for (var entry : flattened(document).entrySet()) {
                if (flat.containsKey(entry.getKey())) return query;
                flat.put(entry.getKey(), entry.getValue());
            }
        }
        return flat;
    }

    static boolean asksForOneValue(Document query, String field) {
        return isPlain(query.get(field));
    }

    static boolean asksForListedValues(Document query, String field) {
        return query.get(field) instanceof Document operators
                && operators.size() == 1
                && operators.get("$in") instanceof Collection<?> values
                && values.stream().allMatch(Equalities::isPlain);
    }

    /** Null also means "absent", and documents may be operators: no index answers those. */
    private static boolean isPlain(@Nullable Object value) {
        return value != null
                && !(value instanceof Document)
                && !(value instanceof Collection<?>)
                && !(value instanceof BsonRegularExpression);
    }
}
