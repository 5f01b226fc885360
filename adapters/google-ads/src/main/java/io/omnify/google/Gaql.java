package io.omnify.google;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query in Google's language. What it asks for is written in our code; what it looks for comes in only through here,
 * as a value that cannot end early.
 */
final class Gaql {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");

    private final StringBuilder text;
    private String joint = " WHERE ";

    private Gaql(String text) {
        this.text = new StringBuilder(text);
    }

    /** @param fields and {@code resource} are ours, never given by anybody */
    static Gaql select(String fields, String resource) {
        return new Gaql("SELECT " + fields + " FROM " + resource);
    }

    Gaql is(String field, String value) {
        return where(field + " = " + quoted(value));
    }

    Gaql isNot(String field, String value) {
        return where(field + " != " + quoted(value));
    }

    Gaql among(String field, Collection<String> values) {
        return where(field + " IN (" + values.stream().map(Gaql::quoted).collect(Collectors.joining(", ")) + ")");
    }

    /** The value itself, at the end of the field; nothing in it is a wildcard. */
    Gaql endsWith(String field, String value) {
        return where(field + " LIKE " + quoted("%" + literal(value)));
    }

    Gaql between(String field, Object low, Object high) {
        return where(field + " BETWEEN " + quoted(low.toString()) + " AND " + quoted(high.toString()));
    }

    Gaql id(String field, String id) {
        return where(field + " = " + number(id));
    }

    Gaql below(String field, String id) {
        return where(field + " < " + number(id));
    }

    Gaql newestFirst(String field, int limit) {
        text.append(" ORDER BY ").append(field).append(" DESC LIMIT ").append(limit);
        return this;
    }

    static boolean isNumber(String id) {
        return DIGITS.matcher(id).matches();
    }

    private Gaql where(String condition) {
        text.append(joint).append(condition);
        joint = " AND ";
        return this;
    }

    private static String number(String id) {
        if (isNumber(id)) return id;
        throw new IllegalArgumentException("not a number");
    }

    private static String quoted(String value) {
        var safe = new StringBuilder("'");
        value.chars().forEach(c -> {
            if (c == '\\' || c == '\'') safe.append('\\');
            safe.append(c < ' ' ? ' ' : (char) c);
        });
        return safe.append('\'').toString();
    }

    /** Square brackets take the meaning from what they enclose, themselves included. */
    private static String literal(String value) {
        return value.replaceAll("[\\[\\]%_]", "[$0]");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
