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
        return render(template, new Sight(scope, values.seen(scope)));
    }

    /** Those of one object together. */
    public Map<String, @Nullable Object> fields(Map<String, ?> templates, Map<String, @Nullable Object> scope) {
        return render(templates, new Sight(scope, values.seen(scope)));
    }

    private @Nullable Object render(@Nullable Object template, Sight sight) {
        return switch (template) {
            case String text when text.contains("${") -> render(parsed(text), sight);
            case Map<?, ?> map -> render(map, sight);
            case List<?> list -> render(list, sight);
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

    private @Nullable Object render(Template template, Sight sight) {
        if (template.whole()) return evaluate(template.expressions().getFirst(), sight);
        var out = new StringBuilder();
        for (var part : template.parts()) {
            switch (part) {
                case Template.Part.Text(var text) -> out.append(text);
                case Template.Part.Expression(var source) ->
                    out.append(JsonValues.text(sight.taken(expressions.evaluate(source, sight.seen()))));
            }
        }
        return out.toString();
    }

    /** What is handed on as it is need not be read. */
    private @Nullable Object evaluate(String source, Sight sight) {
        return values.passedOn(source, sight.scope())
                .orElseGet(() -> sight.taken(expressions.evaluate(source, sight.seen())));
    }

    private Map<String, @Nullable Object> render(Map<?, ?> map, Sight sight) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> out.put(String.valueOf(key), render(value, sight)));
        return out;
    }

    private List<@Nullable Object> render(List<?> list, Sight sight) {
        var out = new ArrayList<@Nullable Object>();
        for (var item : list) out.add(render(item, sight));
        return out;
    }
}
