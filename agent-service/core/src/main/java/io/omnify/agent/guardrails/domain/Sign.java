package io.omnify.agent.guardrails.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way in which texts give orders, looked for in lower case. Most texts hold none of the words it begins with, and
 * looking for those first is many times cheaper than the pattern.
 */
record Sign(Pattern pattern, List<String> cues) {
    private static final Pattern FIRST_WORDS = Pattern.compile("\\(([^()?*+{}\\\\]+)\\)(?![?*{]).*");

    static Sign of(String regex) {
        var first = FIRST_WORDS.matcher(regex);
        var cues = first.matches()
                ? Stream.of(first.group(1).split("\\|")).map(Sign::literal).toList()
                : List.<String>of();
        return new Sign(Pattern.compile(regex), cues);
    }

    /** What every match of the word begins with. */
    private static String literal(String word) {
        return word.split("[.\\[]", 2)[0];
    }

    /** The words that match. */
    Optional<String> in(String text) {
        if (!cues.isEmpty() && cues.stream().noneMatch(text::contains)) return Optional.empty();
        var match = pattern.matcher(text);
        return match.find() ? Optional.of(match.group()) : Optional.empty();
    }
}
