package io.omnify.agent.guardrails.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    /** What becomes of the texts of a value, and of the names in it. */
    public record Change(UnaryOperator<String> texts, UnaryOperator<String> names) {}

    /** The same object with every text changed. */
    public static Map<String, @Nullable Object> map(Map<String, @Nullable Object> object, UnaryOperator<String> texts) {
        return map(object, new Change(texts, UnaryOperator.identity()));
    }

    /** The same object with every text and name changed; no two names become one. */
    public static Map<String, @Nullable Object> map(Map<String, @Nullable Object> object, Change change) {
        return Json.copy(mapped(object, change));
    }

    private static Map<String, @Nullable Object> mapped(Map<?, ?> object, Change change) {
        var names = new Names(object.keySet());
        var changed = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, value) -> {
            var name = String.valueOf(key);
            var other = change.names().apply(name);
            changed.put(other.equals(name) ? name : names.free(other), changed(value, change));
        });
        return changed;
    }

    /** The names in one object, so that no two become one. */
    private static final class Names {
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Integer> last = new HashMap<>();

        Names(Set<?> given) {
            given.forEach(name -> taken.add(String.valueOf(name)));
        }

        /** The name itself, or with the next number that no other has. */
        String free(String name) {
            var free = name;
            while (!taken.add(free)) free = name + " " + last.merge(name, 2, (known, _) -> known + 1);
            return free;
        }
    }

    private static @Nullable Object changed(@Nullable Object value, Change change) {
        return switch (value) {
            case null -> null;
            case String text -> change.texts().apply(text);
            case Map<?, ?> object -> mapped(object, change);
            case List<?> list -> {
                var copy = new ArrayList<@Nullable Object>();
                list.forEach(each -> copy.add(changed(each, change)));
                yield copy;
            }
            case Number number -> number(number, change.texts());
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
