package io.omnify.simulator.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A text parted into what a person wrote and the JSON documents inside it. */
record Prose(String words, List<JsonNode> documents) {
    private static final int MOST_ATTEMPTS = 500;

    static Prose of(String text) {
        var words = new StringBuilder();
        var documents = new ArrayList<JsonNode>();
        int at = 0;
        for (int attempt = 0; at < text.length() && attempt < MOST_ATTEMPTS; attempt++) {
            int start = nextBracket(text, at);
            words.append(text, at, start);
            if (start == text.length()) return new Prose(words.toString(), List.copyOf(documents));
            int length = document(text.substring(start), documents);
            if (length == 0) words.append(text.charAt(start));
            at = start + Math.max(1, length);
        }
        return new Prose(words.append(text.substring(at)).toString(), List.copyOf(documents));
    }

    private static int nextBracket(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') at++;
        return at;
    }

    /** Adds the document the text begins with; how long it is, or 0 when it is none. */
    private static int document(String text, List<JsonNode> documents) {
        try (JsonParser parser = Json.MAPPER.createParser(text)) {
            JsonNode node = Json.MAPPER.readTree(parser);
            if (node == null || !node.isContainerNode()) return 0;
            documents.add(node);
            return (int) parser.currentLocation().getCharOffset();
        } catch (IOException notJson) {
            return 0;
        }
    }
}
