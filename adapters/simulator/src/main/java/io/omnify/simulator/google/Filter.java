package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Does to rows what a query says: leaves some out, orders them, shows of each what was asked for. */
final class Filter {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final Gaql.Query query;

    Filter(Gaql.Query query) {
        this.query = query;
    }

    Stream<ObjectNode> of(Stream<ObjectNode> rows) {
        var kept = rows.filter(this::passes);
        if (!query.order().isEmpty()) {
            Comparator<ObjectNode> order =
                    (one, other) -> compare(value(one, query.order()), value(other, query.order()));
            kept = kept.sorted(query.descending() ? order.reversed() : order);
        }
        return (query.limit() > 0 ? kept.limit(query.limit()) : kept).map(this::shown);
    }

    private boolean passes(ObjectNode row) {
        return query.where().stream().allMatch(each -> passes(value(row, each.field()), each));
    }

    private static boolean passes(String value, Gaql.Condition condition) {
        var first = condition.values().getFirst();
        return switch (condition.operator()) {
            case "=" -> value.equals(first);
            case "!=" -> !value.equals(first);
            case ">" -> compare(value, first) > 0;
            case ">=" -> compare(value, first) >= 0;
            case "<" -> compare(value, first) < 0;
            case "<=" -> compare(value, first) <= 0;
            case "IN" -> condition.values().contains(value);
            case "LIKE" -> like(value, first);
            default ->
                compare(value, first) >= 0 && compare(value, condition.values().getLast()) <= 0;
        };
    }

    /** Percent stands for anything, underscore for a letter, and square brackets make either mean itself. */
    private static boolean like(String value, String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '[' && i + 2 < pattern.length() && pattern.charAt(i + 2) == ']') {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i + 1))));
                i += 2;
            } else if (c == '%') regex.append(".*");
            else if (c == '_') regex.append('.');
            else regex.append(Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL)
                .matcher(value)
                .matches();
    }

    private static int compare(String one, String other) {
        if (NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches())
            return new BigDecimal(one).compareTo(new BigDecimal(other));
        return one.compareTo(other);
    }

    /** The names of resources come along unasked, as they do at Google. */
    private ObjectNode shown(ObjectNode row) {
        var shown = Json.NODES.objectNode();
        row.properties().forEach(part -> {
            var name = part.getValue().path("resourceName");
            boolean asked =
                    query.fields().stream().anyMatch(field -> camel(field).startsWith(part.getKey() + "."));
            if (asked && !name.isMissingNode())
                shown.withObject("/" + part.getKey()).set("resourceName", name);
        });
        for (var field : query.fields()) {
            var path = pointer(field);
            var value = row.at(path);
            if (value.isMissingNode()) continue;
            int last = path.lastIndexOf('/');
            var parent = last == 0 ? shown : shown.withObject(path.substring(0, last));
            parent.set(path.substring(last + 1), value);
        }
        return shown;
    }

    static String value(JsonNode row, String field) {
        return row.at(pointer(field)).asText();
    }

    private static String pointer(String field) {
        return "/" + camel(field).replace('.', '/');
    }

    /** Queries write names with underscores, JSON without. */
    static String camel(String field) {
        var camel = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            if (field.charAt(i) == '_' && i + 1 < field.length())
                camel.append(Character.toUpperCase(field.charAt(++i)));
            else camel.append(field.charAt(i));
        }
        return camel.toString();
    }

    static boolean names(List<String> fields, String prefix) {
        return fields.stream().anyMatch(field -> field.startsWith(prefix));
    }
}
