package io.omnify.simulator.google;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads Google's query language as its grammar has it, and refuses what is not in it. */
final class Gaql {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\")|(>=|<=|!=|[=<>(),])|([A-Za-z0-9_.\\-]+))\\s*");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", ">", ">=", "<", "<=", "LIKE", "IN");

    private final List<String> tokens;
    private int at;

    private Gaql(List<String> tokens) {
        this.tokens = tokens;
    }

    /** @param operator in capitals; {@code BETWEEN} has two values, {@code IN} any number of them */
    record Condition(String field, String operator, List<String> values) {}

    /** @param order empty when none is asked for; {@code limit} is 0 when there is none */
    record Query(
            List<String> fields, String resource, List<Condition> where, String order, boolean descending, int limit) {}

    static Query parse(String text) {
        var gaql = new Gaql(tokens(text));
        return gaql.query();
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end)
                throw error("UNEXPECTED_INPUT", "Error in query: unexpected input at " + end + ".");
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
        return tokens;
    }

    private Query query() {
        expect("SELECT");
        var fields = new ArrayList<String>();
        do fields.add(name());
        while (skip(","));
        expect("FROM");
        var resource = name();
        var where = new ArrayList<Condition>();
        if (skip("WHERE")) do where.add(condition()); while (skip("AND"));
        var order = "";
        boolean descending = false;
        if (skip("ORDER")) {
            expect("BY");
            order = name();
            descending = skip("DESC");
            if (!descending) skip("ASC");
        }
        int limit = skip("LIMIT") ? limit() : 0;
        if (at < tokens.size()) throw error("UNEXPECTED_INPUT", "Error in query: unexpected input " + next() + ".");
        return new Query(fields, resource, where, order, descending, limit);
    }

    private Condition condition() {
        var field = name();
        var operator = next().toUpperCase(Locale.ROOT);
        if (operator.equals("BETWEEN")) {
            var low = value();
            expect("AND");
            return new Condition(field, operator, List.of(low, value()));
        }
        if (!COMPARISONS.contains(operator)) throw error("BAD_OPERATOR", "Error in query: operator " + operator + ".");
        return new Condition(field, operator, operator.equals("IN") ? values() : List.of(value()));
    }

    private List<String> values() {
        expect("(");
        var values = new ArrayList<String>();
        do values.add(value());
        while (skip(","));
        expect(")");
        return values;
    }

    private String value() {
        var token = next();
        if (!token.startsWith("'") && !token.startsWith("\"")) return token;
        return token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private int limit() {
        var token = next();
        if (!token.matches("[1-9]\\d{0,8}")) throw error("BAD_LIMIT_VALUE", "Error in query: bad limit.");
        return Integer.parseInt(token);
    }

    private String name() {
        var token = next();
        if (token.matches("[a-z][a-zA-Z0-9._]*")) return token;
        throw error("BAD_FIELD_NAME", "Error in query: bad field name " + token + ".");
    }

    private boolean skip(String word) {
        if (at >= tokens.size() || !tokens.get(at).equalsIgnoreCase(word)) return false;
        at++;
        return true;
    }

    private void expect(String word) {
        if (!skip(word))
            throw error(
                    "EXPECTED_" + (word.matches("[A-Z]+") ? word : "LIST"), "Error in query: " + word + " expected.");
    }

    private String next() {
        if (at >= tokens.size()) throw error("UNEXPECTED_END_OF_QUERY", "Error in query: unexpected end of query.");
        return tokens.get(at++);
    }

    static GoogleError error(String code, String message) {
        return GoogleError.invalid("queryError", code, message);
    }
}
