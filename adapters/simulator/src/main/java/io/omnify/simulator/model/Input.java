package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the person asks: the words and documents of the user's messages, as opposed to what tools returned. */
final class Input {
    private static final BigDecimal USUAL_SHARE = new BigDecimal("0.20");
    private static final Pattern SHARE = Pattern.compile(
            "\\b(?:move|shift|reallocate)\\b[^.%]{0,60}?\\b(\\d{1,2}(?:\\.\\d{1,2})?)\\s*(?:%|percent)",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> WISHES = List.of("goal", "question", "task", "request", "prompt");

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

    /** The part of a campaign's spend to move: what instructions or the wish say, else a fifth. */
    static BigDecimal shareToMove(ConversationView view) {
        var texts = new ArrayList<String>();
        texts.add(view.instructions());
        prose(view).forEach(p -> texts.add(p.words()));
        for (String wish : WISHES) named(view, wish).map(JsonNode::asText).ifPresent(texts::add);
        return texts.stream()
                .flatMap(text -> SHARE.matcher(text).results())
                .map(match -> new BigDecimal(match.group(1)).movePointLeft(2))
                .filter(share -> share.signum() > 0)
                .reduce((first, last) -> last)
                .orElse(USUAL_SHARE);
    }

    private static List<Prose> prose(ConversationView view) {
        return view.messages().stream()
                .filter(message -> message.role().equals("user"))
                .map(message -> Prose.of(message.text()))
                .toList();
    }
}
