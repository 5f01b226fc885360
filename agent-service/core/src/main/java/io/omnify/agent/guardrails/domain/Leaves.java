package io.omnify.agent.guardrails.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The texts in a JSON value: what rules read, and what they put right. */
public final class Leaves {
    private Leaves() {}

    /** All texts and numbers, one a line. */
    public static String text(@Nullable Object value) {
        var text = new StringBuilder();
        collect(value, text);
        return text.toString();
    }

    private static void collect(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> {}
            case Map<?, ?> object ->
                object.forEach((key, each) -> {
                    text.append(key).append(": ");
                    collect(each, text);
                });
            case List<?> list -> list.forEach(each -> collect(each, text));
            default -> text.append(value).append('\n');
        }
    }

    /** The same object with every text changed. */
    public static Map<String, @Nullable Object> map(
            Map<String, @Nullable Object> object, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, value) -> changed.put(key, mapped(value, change)));
        return Json.copy(changed);
    }

    private static @Nullable Object mapped(@Nullable Object value, UnaryOperator<String> change) {
        return switch (value) {
            case null -> null;
            case String text -> change.apply(text);
            case Map<?, ?> object -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                object.forEach((key, each) -> copy.put(String.valueOf(key), mapped(each, change)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(each -> copy.add(mapped(each, change)));
                yield copy;
            }
            case Number number -> number(number, change);
            default -> value;
        };
    }

    /** A number stays one unless it is something that must not be shown, such as a card's. */
    private static Object number(Number number, UnaryOperator<String> change) {
        var text = number.toString();
        var changed = change.apply(text);
        return changed.equals(text) ? number : changed;
    }
}
