package io.omnify.simulator.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads queries of Rest.li's second protocol; what a stranger's encoding made of them is refused, not guessed. */
final class RestliText {
    private final String text;
    private int at;

    private RestliText(String text) {
        this.text = text;
    }

    /** The parameters of a query that is still encoded. */
    static Map<String, JsonNode> query(String raw) {
        var parameters = new LinkedHashMap<String, JsonNode>();
        for (var pair : raw.split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            if (equals < 1) throw bad(pair);
            var name = decoded(pair.substring(0, equals));
            var value = pair.substring(equals + 1);
            parameters.put(name, name.equals("fields") ? Json.NODES.textNode(decoded(value)) : value(value));
        }
        return parameters;
    }

    static JsonNode value(String text) {
        var reader = new RestliText(text);
        var value = reader.read();
        if (reader.at != text.length()) throw bad(text);
        return value;
    }

    private JsonNode read() {
        if (text.startsWith("List(", at)) return list();
        if (at < text.length() && text.charAt(at) == '(') return object();
        return Json.NODES.textNode(primitive());
    }

    private JsonNode list() {
        var list = Json.NODES.arrayNode();
        at += "List(".length();
        if (take(')')) return list;
        do list.add(read());
        while (take(','));
        if (!take(')')) throw bad(text);
        return list;
    }

    private JsonNode object() {
        var object = Json.NODES.objectNode();
        at++;
        if (take(')')) return object;
        do {
            var name = primitive();
            if (!take(':')) throw bad(text);
            object.set(name, read());
        } while (take(','));
        if (!take(')')) throw bad(text);
        return object;
    }

    private String primitive() {
        int begin = at;
        while (at < text.length() && ",():'".indexOf(text.charAt(at)) < 0) at++;
        if (begin == at && text.startsWith("''", at)) {
            at += 2;
            return "";
        }
        if (begin == at) throw bad(text);
        return decoded(text.substring(begin, at));
    }

    private boolean take(char expected) {
        if (at >= text.length() || text.charAt(at) != expected) return false;
        at++;
        return true;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            throw bad(text);
        }
    }

    private static LinkedInRefused bad(String text) {
        var shown = text.length() > 80 ? text.substring(0, 80) : text;
        return LinkedInRefused.of(400, 0, "PARAM_INVALID", "Invalid query parameters passed to request: " + shown);
    }
}
