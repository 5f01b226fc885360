package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the person asks: the words and documents of the user's messages, as opposed to what tools returned. */
final class Input {
    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.20");
    private static final Pattern SHARE = Pattern.compile(
            "\\b(?:move|shift|reallocate)\\b[^.%]{0,60}?\\b(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(?:%|percent)",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> WISHES = List.of("goal", "question", "task", "request", "prompt");

    private static final int MOST_DIMENSIONS = 12;
    private static final Pattern LIMIT =
            Pattern.compile("\\b(?:no more than|at most|up to) (\\w+)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern PART = Pattern.compile(
            "\\b(?:move|shift|reallocate) (?:an? |one )(half|third|quarter|fifth|tenth)\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, BigDecimal> PARTS = Map.of(
            "half", new BigDecimal("0.5"),
            "third", new BigDecimal(1).divide(new BigDecimal(3), 10, java.math.RoundingMode.HALF_UP),
            "quarter", new BigDecimal("0.25"),
            "fifth", new BigDecimal("0.2"),
            "tenth", new BigDecimal("0.1"));

    private Input() {}

    static List<JsonNode> documents(ConversationView view) {
        return prose(view).stream().flatMap(p -> p.documents().stream()).toList();
    }

    /** The value a document of the user gives under this name at its top level. */
    static Optional<JsonNode> named(ConversationView view, String name) {
        return documents(view).stream()
                .map(document -> document.path(name))
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .reduce((first, last) -> last);
    }

    /** What the user says in own words, as opposed to the data given along. */
    static List<String> wishes(ConversationView view) {
        var wishes = new ArrayList<String>();
        prose(view).forEach(p -> wishes.add(p.words()));
        for (String wish : WISHES) named(view, wish).map(JsonNode::asText).ifPresent(wishes::add);
        return List.copyOf(wishes);
    }

    /** The part of a campaign's spend to move: what instructions or the wish say, else a fifth. */
    static BigDecimal shareToMove(ConversationView view) {
        return Stream.concat(Stream.of(view.instructions()), wishes(view).stream())
                .flatMap(Input::shares)
                .filter(share -> share.signum() > 0)
                .reduce((first, last) -> last)
                .orElse(USUAL_SHARE);
    }

    /** How many dimensions to look at, when a line of the instructions about dimensions limits them. */
    static int mostDimensions(ConversationView view) {
        return view.instructions()
                .lines()
                .filter(line -> line.contains("dimension"))
                .flatMap(line -> LIMIT.matcher(line).results())
                .map(match -> number(match.group(1)))
                .filter(number -> number > 0)
                .reduce((first, last) -> last)
                .orElse(MOST_DIMENSIONS);
    }

    private static int number(String word) {
        return word.matches("\\d{1,2}") ? Integer.parseInt(word) : NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
    }

    private static Stream<BigDecimal> shares(String text) {
        var percents = SHARE.matcher(text).results().map(match -> new BigDecimal(match.group(1)).movePointLeft(2));
        var parts = PART.matcher(text)
                .results()
                .map(match -> PARTS.get(match.group(1).toLowerCase(Locale.ROOT)));
        return Stream.concat(parts, percents);
    }

    private static List<Prose> prose(ConversationView view) {
        return view.messages().stream()
                .filter(message -> message.role().equals("user"))
                .map(message -> Prose.of(message.text()))
                .toList();
    }
}
