package io.omnify.agent.guardrails.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The texts in a JSON value: what rules read, and what they put right. */
public final class Leaves {
    /** Digits alone can stand for letters, but not few of them. */
    private static final int SHORTEST_CODE = 24;

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

    /**
     * What of it can be words, each once and in the order it comes: a table of figures says little that is new in each
     * of its rows.
     */
    static String words(@Nullable Object value) {
        var words = new LinkedHashSet<String>();
        collectWords(value, words);
        return String.join("\n", words);
    }

    private static void collectWords(@Nullable Object value, Set<String> words) {
        switch (value) {
            case null -> {}
            case Map<?, ?> object ->
                object.forEach((key, each) -> {
                    words.add(key + ": ");
                    collectWords(each, words);
                });
            case List<?> list -> list.forEach(each -> collectWords(each, words));
            case Number _, Boolean _ -> {}
            default -> {
                var text = value.toString();
                if (text.length() >= SHORTEST_CODE || text.chars().anyMatch(Character::isLetter)) words.add(text);
            }
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
