package io.omnify.workflow.expressions.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures and prints JSON-shaped values (maps, lists, strings, numbers, booleans, null) without a JSON library. */
public final class JsonValues {
    private JsonValues() {}

    /** About the bytes it takes as JSON; stops counting soon after {@code limit}. */
    public static long size(@Nullable Object value, long limit) {
        return switch (value) {
            case null -> 4;
            case String text -> size(text);
            case Map<?, ?> map -> size(map, limit);
            case List<?> list -> size(list, limit);
            default -> value.toString().length();
        };
    }

    private static long size(String text) {
        long total = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20) total += 6;
            else if (c > 0x7F) total += 3;
            else total += c == '"' || c == '\\' ? 2 : 1;
        }
        return total;
    }

    private static long size(Map<?, ?> map, long limit) {
        long total = 2;
        for (var entry : map.entrySet()) {
            total += size(entry.getKey().toString()) + 2 + size(entry.getValue(), limit - total);
            if (total > limit) return total;
        }
        return total;
    }

    private static long size(List<?> list, long limit) {
        long total = 2;
        for (var item : list) {
            total += 1 + size(item, limit - total);
            if (total > limit) return total;
        }
        return total;
    }

    /** How a value reads inside a longer string: strings as they are, null as nothing, structures as JSON. */
    public static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> text;
            default -> {
                var out = new StringBuilder();
                write(value, out);
                yield out.toString();
            }
        };
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> quote(text, out);
            case Map<?, ?> map -> write(map, out);
            case List<?> list -> write(list, out);
            case Double number -> out.append(plain(number));
            default -> out.append(value);
        }
    }

    private static String plain(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) return "null";
        var text = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return text;
    }

    private static void write(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        var separator = "";
        for (var entry : map.entrySet()) {
            out.append(separator);
            quote(entry.getKey().toString(), out);
            out.append(':');
            write(entry.getValue(), out);
            separator = ",";
        }
        out.append('}');
    }

    private static void write(List<?> list, StringBuilder out) {
        out.append('[');
        var separator = "";
        for (var item : list) {
            out.append(separator);
            write(item, out);
            separator = ",";
        }
        out.append(']');
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
