package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of variables into instructions. A value is one line of bounded length, whatever it holds: it fills a
 * gap in a sentence and cannot become a paragraph of its own.
 */
public final class Instructions {
    /** The field of an execution's input that holds the values. */
    public static final String FIELD = "variables";

    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}}");
    private static final int LONGEST_VALUE = 2_000;

    private Instructions() {}

    /** The names a text mentions. */
    public static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        PLACE.matcher(text).results().forEach(each -> names.add(each.group(1)));
        return names;
    }

    /** What an input gives for the variables, and what the schema gives where the input does not. */
    public static Map<String, @Nullable Object> values(
            Map<String, @Nullable Object> schema, Map<String, @Nullable Object> input) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                if (property instanceof Map<?, ?> declared && declared.containsKey("default"))
                    values.put(String.valueOf(name), declared.get("default"));
            });
        }
        if (input.get(FIELD) instanceof Map<?, ?> given)
            given.forEach((name, value) -> values.put(String.valueOf(name), value));
        return Json.copy(values);
    }

    /** The text as the model reads it; an agent without variables has no gaps to fill. */
    public static String rendered(Agent agent, Map<String, @Nullable Object> input) {
        var schema = agent.content().task().variables();
        if (schema == null) return agent.instructions();
        var values = values(schema, input);
        return PLACE.matcher(agent.instructions())
                .replaceAll(place -> Matcher.quoteReplacement(oneLine(values.get(place.group(1)))));
    }

    private static String oneLine(@Nullable Object value) {
        var text = said(value).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
    }

    private static String said(@Nullable Object value) {
        if (value == null) return "not given";
        if (!(value instanceof List<?> list)) return String.valueOf(value);
        return String.join(", ", list.stream().map(String::valueOf).toList());
    }
}
