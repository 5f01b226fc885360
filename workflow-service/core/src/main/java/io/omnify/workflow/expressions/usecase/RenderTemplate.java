package io.omnify.workflow.expressions.usecase;

import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.domain.Template;
import io.omnify.workflow.expressions.port.Expressions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Turns a JSON-shaped value with expressions in its strings into plain data. */
public final class RenderTemplate {
    private static final int REMEMBERED = 5_000;

    private final Expressions expressions;
    private final Values values;
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    public RenderTemplate(Expressions expressions) {
        this(expressions, Values.NOWHERE);
    }

    /** {@code values} is where large ones are kept that expressions look into. */
    public RenderTemplate(Expressions expressions, Values values) {
        this.expressions = expressions;
        this.values = values;
    }

    public Values values() {
        return values;
    }

    public @Nullable Object handle(@Nullable Object template, Map<String, @Nullable Object> scope) {
        return switch (template) {
            case String text when text.contains("${") -> render(parsed(text), scope);
            case Map<?, ?> map -> render(map, scope);
            case List<?> list -> render(list, scope);
            case null, default -> template;
        };
    }

    /** Definitions say the same thing in every run. */
    private Template parsed(String text) {
        var known = parsed.get(text);
        if (known != null) return known;
        var fresh = Template.parse(text);
        if (parsed.size() < REMEMBERED) parsed.put(text, fresh);
        return fresh;
    }

    private @Nullable Object render(Template template, Map<String, @Nullable Object> scope) {
        if (template.whole()) return evaluate(template.expressions().getFirst(), scope);
        var out = new StringBuilder();
        for (var part : template.parts()) {
            switch (part) {
                case Template.Part.Text(var text) -> out.append(text);
                case Template.Part.Expression(var source) ->
                    out.append(JsonValues.text(expressions.evaluate(source, values.seen(scope))));
            }
        }
        return out.toString();
    }

    /** What is handed on as it is need not be read. */
    private @Nullable Object evaluate(String source, Map<String, @Nullable Object> scope) {
        return values.passedOn(source, scope).orElseGet(() -> expressions.evaluate(source, values.seen(scope)));
    }

    private Map<String, @Nullable Object> render(Map<?, ?> map, Map<String, @Nullable Object> scope) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> out.put(String.valueOf(key), handle(value, scope)));
        return out;
    }

    private List<@Nullable Object> render(List<?> list, Map<String, @Nullable Object> scope) {
        var out = new ArrayList<@Nullable Object>();
        for (var item : list) out.add(handle(item, scope));
        return out;
    }
}
