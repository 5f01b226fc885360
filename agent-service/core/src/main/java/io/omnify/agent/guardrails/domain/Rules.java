package io.omnify.agent.guardrails.domain;

import io.omnify.agent.guardrails.domain.Guardrail.Check;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Which rules a text breaks, and what it looks like put right; the rules that need nobody else to tell. */
public final class Rules {
    private static final String REMOVED = "[removed]";

    private Rules() {}

    /** What is wrong with the text; empty when nothing is, and for rules that only others can tell of. */
    public static Optional<String> objection(Check check, String text) {
        return switch (check) {
            case Check.PersonalData(var kinds) -> {
                var found = PersonalData.find(kinds, text);
                yield found.isEmpty()
                        ? Optional.empty()
                        : Optional.of("holds personal data: " + found.toString().toLowerCase(Locale.ROOT));
            }
            case Check.Topics(var deny, var allow) -> words(deny, allow, text, false);
            case Check.Brand(var forbid, var require) -> words(forbid, require, text, true);
            case Check.Regex _, Check.Judge _, Check.Form _ -> Optional.empty();
        };
    }

    private static Optional<String> words(List<String> not, List<String> wanted, String text, boolean all) {
        for (var word : not) {
            if (word(word).matcher(text).find()) return Optional.of("holds \"" + word + "\", which must not occur");
        }
        var present =
                wanted.stream().filter(word -> word(word).matcher(text).find()).toList();
        var enough = all ? present.size() == wanted.size() : wanted.isEmpty() || !present.isEmpty();
        return enough ? Optional.empty() : Optional.of("holds nothing of what must occur: " + wanted);
    }

    /** Takes out what the rule forbids; a name stays what others know it by, unless it is somebody's. */
    public static Leaves.Change repair(Check check) {
        UnaryOperator<String> texts = text -> repaired(check, text);
        return new Leaves.Change(texts, check instanceof Check.PersonalData ? texts : UnaryOperator.identity());
    }

    /** The text without what the rule forbids; the same when the rule cannot be kept by taking something out. */
    private static String repaired(Check check, String text) {
        return switch (check) {
            case Check.PersonalData(var kinds) -> PersonalData.mask(kinds, text);
            case Check.Topics(var deny, var _) -> without(deny, text);
            case Check.Brand(var forbid, var _) -> without(forbid, text);
            case Check.Regex _, Check.Judge _, Check.Form _ -> text;
        };
    }

    private static String without(List<String> words, String text) {
        var rest = text;
        for (var word : words) rest = word(word).matcher(rest).replaceAll(REMOVED);
        return rest;
    }

    /** The word as such, in any case, not as a part of another. */
    private static Pattern word(String word) {
        var quoted = Pattern.quote(word).replace(" ", "\\E\\s+\\Q");
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + quoted + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
