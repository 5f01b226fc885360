package io.omnify.workflow.control.usecase;

import io.omnify.workflow.runs.domain.Run;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By which words and values a run is found. Bounded, so that a large run has no larger index than others. */
public final class Terms {
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{N}_@.-]+");
    private static final int MOST_WORDS = 200;
    private static final int MOST_ATTRIBUTES = 50;
    private static final int LONGEST = 60;
    private static final int DEEPEST = 4;

    private Terms() {}

    public static Set<String> words(Run run) {
        var words = new LinkedHashSet<String>();
        add(run.origin().workflow().value(), words);
        add(run.origin().startedBy(), words);
        if (run.error() != null) add(run.error().code() + " " + run.error().message(), words);
        for (var step : run.steps().values())
            if (step.error() != null)
                add(
                        step.stepId() + " " + step.error().code() + " "
                                + step.error().message(),
                        words);
        values(run.origin().input(), words, 0);
        values(run.output(), words, 0);
        return words;
    }

    /** The words of a question, each of which must be there. */
    public static List<String> asked(String text) {
        var words = new LinkedHashSet<String>();
        add(text, words);
        return List.copyOf(words);
    }

    private static void values(@Nullable Object value, Set<String> words, int depth) {
        if (words.size() >= MOST_WORDS || depth > DEEPEST) return;
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> map.values().forEach(item -> values(item, words, depth + 1));
            case List<?> list -> list.forEach(item -> values(item, words, depth + 1));
            default -> add(value.toString(), words);
        }
    }

    private static void add(String text, Set<String> words) {
        var head = text.length() <= 2_000 ? text : text.substring(0, 2_000);
        for (var word : BREAK.split(head.toLowerCase(Locale.ROOT)))
            if (!word.isEmpty() && words.size() < MOST_WORDS)
                words.add(word.length() <= LONGEST ? word : word.substring(0, LONGEST));
    }

    /** The plain values of the input by their path, as {@code customer.country=DE}. */
    public static Set<String> attributes(Run run) {
        var attributes = new LinkedHashSet<String>();
        attributes(run.origin().input(), "", attributes, 0);
        attributes.add("started_by=" + run.origin().startedBy());
        return attributes;
    }

    private static void attributes(Map<?, ?> map, String path, Set<String> found, int depth) {
        for (var entry : map.entrySet()) {
            var name = path + entry.getKey();
            if (found.size() >= MOST_ATTRIBUTES || depth > DEEPEST) return;
            switch (entry.getValue()) {
                case Map<?, ?> inner -> attributes(inner, name + ".", found, depth + 1);
                case String text when text.length() <= 200 -> found.add(name + "=" + text);
                case Number number -> found.add(name + "=" + number);
                case Boolean flag -> found.add(name + "=" + flag);
                case null, default -> {}
            }
        }
    }
}
