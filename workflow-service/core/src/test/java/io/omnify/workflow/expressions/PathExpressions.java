package io.omnify.workflow.expressions;

import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.port.Expressions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** A fake language: dotted paths, {@code true}, {@code false} and {@code path == path}; a path that ends early fails. */
public final class PathExpressions implements Expressions {
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_]+(\\.[A-Za-z0-9_]+)*");

    @Override
    public Check check(String source, Readable readable) {
        var steps = new TreeSet<String>();
        var sides = source.split("==");
        for (var side : sides) {
            var path = side.strip();
            if (!PATH.matcher(path).matches())
                return new Check(List.of("not a path: " + path), Set.of(), Kind.ANYTHING);
            var parts = path.split("\\.");
            if (parts[0].equals("steps")) steps.add(parts[1]);
        }
        return new Check(List.of(), steps, sides.length == 2 ? Kind.CONDITION : kind(source.strip(), readable));
    }

    private static Kind kind(String path, Readable readable) {
        if (path.equals("true") || path.equals("false")) return Kind.CONDITION;
        if (path.matches("[0-9]+")) return Kind.OTHER;
        var name = path.startsWith("input.") ? path.substring("input.".length()) : "";
        if (!(readable.inputSchema().get("properties") instanceof Map<?, ?> known)) return Kind.ANYTHING;
        if (!(known.get(name) instanceof Map<?, ?> rule)) return Kind.ANYTHING;
        return switch (String.valueOf(rule.get("type"))) {
            case "boolean" -> Kind.CONDITION;
            case "array" -> Kind.LIST;
            case "string", "number", "integer", "object" -> Kind.OTHER;
            default -> Kind.ANYTHING;
        };
    }

    @Override
    public Object evaluate(String source, Map<String, Object> scope) {
        var sides = source.split("==");
        var left = value(sides[0].strip(), scope);
        return sides.length == 1 ? left : left.equals(value(sides[1].strip(), scope));
    }

    private static Object value(String path, Map<String, Object> scope) {
        if (path.equals("true") || path.equals("false")) return Boolean.valueOf(path);
        if (path.matches("[0-9]+")) return Long.valueOf(path);
        Object at = scope;
        for (var part : path.split("\\.")) {
            if (!(at instanceof Map<?, ?> map) || !map.containsKey(part))
                throw new EvaluationFailed("no such field: " + path);
            at = map.get(part);
        }
        return at;
    }
}
