package io.omnify.workflow.adapter.cel;

import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types a JSON Schema gives the fields of a run's input, by path, such as {@code input.client.name}. What it says
 * nothing of, or allows to be of several types, stays open; so do numbers, which come whole and not, and
 * lists and objects, which CEL could not compare with null.
 */
final class InputTypes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final int DEEPEST = 5;
    private static final int MOST = 200;
    private static final int MOST_VISITED = 2_000;

    /**
     * {@code has(input.name)} as {@code 'name' in input}: a path that is declared stands for a variable, of which CEL
     * cannot ask whether it is there.
     */
    static final CelMacro HAS = CelMacro.newGlobalMacro("has", 1, (build, _, arguments) -> {
        var argument = arguments.getFirst();
        if (argument.getKind() != Kind.SELECT) return Optional.of(build.reportError("has() asks for a field"));
        var field = build.newStringLiteral(argument.select().field());
        return Optional.of(build.newGlobalCall("@in", field, argument.select().operand()));
    });

    private final Map<String, CelType> found = new LinkedHashMap<>();

    private int visited;

    private InputTypes() {}

    static Map<String, CelType> of(Map<String, @Nullable Object> schema) {
        var types = new InputTypes();
        types.fields("input", schema, 0);
        return types.found;
    }

    private void fields(String path, Map<?, ?> schema, int depth) {
        if (depth == DEEPEST || !(schema.get("properties") instanceof Map<?, ?> properties)) return;
        for (var property : properties.entrySet()) {
            if (found.size() >= MOST || visited++ >= MOST_VISITED) return;
            var name = String.valueOf(property.getKey());
            if (!(property.getValue() instanceof Map<?, ?> rule)
                    || !NAME.matcher(name).matches()) continue;
            type(rule.get("type")).ifPresent(type -> found.put(path + "." + name, type));
            fields(path + "." + name, rule, depth + 1);
        }
    }

    /** A field that is not given may also be null. */
    private static Optional<CelType> type(@Nullable Object type) {
        return switch (type instanceof String one ? one : "") {
            case "string" -> Optional.of(NullableType.create(SimpleType.STRING));
            case "integer" -> Optional.of(NullableType.create(SimpleType.INT));
            case "boolean" -> Optional.of(NullableType.create(SimpleType.BOOL));
            default -> Optional.empty();
        };
    }
}
