package io.omnify.workflow.expressions.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * A string with expressions in it, cut into its parts once, so that quotes and braces inside an expression are
 * understood in one place. {@code $${} stands for a literal {@code ${}.
 */
public record Template(List<Part> parts) {
    /** A piece of a template. */
    public sealed interface Part {
        record Text(String value) implements Part {}

        record Expression(String source) implements Part {}
    }

    public Template {
        parts = List.copyOf(parts);
    }

    /** A single expression and nothing around it: its value keeps its type. */
    public boolean whole() {
        return parts.size() == 1 && parts.getFirst() instanceof Part.Expression;
    }

    public List<String> expressions() {
        var found = new ArrayList<String>();
        for (var part : parts) if (part instanceof Part.Expression(var source)) found.add(source);
        return found;
    }

    /** Throws {@link Malformed} when an expression is empty or does not end. */
    public static Template parse(String source) {
        var parts = new ArrayList<Part>();
        var text = new StringBuilder();
        int at = 0;
        while (at < source.length()) {
            if (source.startsWith("$${", at)) {
                text.append("${");
                at += 3;
            } else if (source.startsWith("${", at)) {
                int end = end(source, at + 2);
                flush(text, parts);
                parts.add(expression(source.substring(at + 2, end)));
                at = end + 1;
            } else {
                text.append(source.charAt(at++));
            }
        }
        flush(text, parts);
        return new Template(parts);
    }

    private static Part expression(String source) {
        var trimmed = source.strip();
        if (trimmed.isEmpty()) throw new Malformed("an expression ${...} is empty");
        return new Part.Expression(trimmed);
    }

    private static void flush(StringBuilder text, List<Part> parts) {
        if (text.isEmpty()) return;
        parts.add(new Part.Text(text.toString()));
        text.setLength(0);
    }

    /** The index of the brace that closes the expression starting at {@code from}. */
    private static int end(String source, int from) {
        int depth = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') i = endOfQuote(source, i);
            else if (c == '{') depth++;
            else if (c == '}' && depth-- == 0) return i;
        }
        throw new Malformed("an expression ${...} is not closed");
    }

    private static int endOfQuote(String source, int from) {
        char quote = source.charAt(from);
        for (int i = from + 1; i < source.length(); i++) {
            if (source.charAt(i) == '\\') i++;
            else if (source.charAt(i) == quote) return i;
        }
        throw new Malformed("a quote inside an expression ${...} is not closed");
    }
}
