package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Fills a tool's parameters from what one text says about them: a document in it, addresses, amounts, ids, quotes. */
final class Spoken {
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"'<>)\\]}]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,12}(?:[.,]\\d{1,6})*");
    private static final List<String> WRAPPERS = List.of("arguments", "parameters", "args", "input");

    private final String text;
    private final ConversationView view;
    private final List<JsonNode> documents;

    Spoken(String text, ConversationView view) {
        this.text = text;
        this.view = view;
        this.documents = Prose.of(text).documents();
    }

    /** The first JSON object in the text, out of whatever it is wrapped in. */
    Optional<ObjectNode> document() {
        return documents.stream()
                .filter(JsonNode::isObject)
                .map(Spoken::unwrapped)
                .findFirst();
    }

    ObjectNode fill(JsonNode parameters) {
        var schema = new SchemaView(parameters);
        var known = new Arguments(parameters, view).all();
        var given = document().orElse(Json.NODES.objectNode());
        Json.names(parameters.path("properties")).forEach(name -> {
            var declared = parameters.path("properties").path(name);
            var value = given.has(name) ? Optional.of(given.path(name)) : said(name, declared, schema);
            value.ifPresent(found -> known.set(name, found));
        });
        return known;
    }

    private Optional<JsonNode> said(String name, JsonNode declared, SchemaView schema) {
        var branch = schema.branches(declared).getFirst();
        if (branch.path("enum").isArray()) return choice(branch);
        if (schema.allows(branch, "object")) return amount(branch);
        if (schema.allows(branch, "number")) return number().map(Json.NODES::numberNode);
        return schema.allows(branch, "string") ? string(name.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Optional<JsonNode> choice(JsonNode branch) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Json.elements(branch.path("enum"))
                .filter(option ->
                        option.isTextual() && lower.contains(option.textValue().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Optional<JsonNode> amount(JsonNode branch) {
        if (!branch.path("properties").has("amount")) return Optional.empty();
        return number().map(number -> Json.NODES
                .objectNode()
                .put("amount", number.toPlainString())
                .put("currency", text.contains("EUR") || text.contains("€") ? "EUR" : "USD"));
    }

    private Optional<java.math.BigDecimal> number() {
        return first(NUMBER).flatMap(found -> Json.number(Json.NODES.textNode(found)));
    }

    private Optional<JsonNode> string(String name) {
        if (name.contains("url") || name.contains("uri") || name.contains("endpoint"))
            return first(URL).map(this::node);
        if (name.equals("to") || name.contains("mail") || name.contains("recipient") || name.contains("address"))
            return first(EMAIL).map(this::node);
        if (name.contains("amount") || name.contains("budget")) return number().map(n -> node(n.toPlainString()));
        if (name.contains("body") || name.contains("text") || name.contains("message") || name.contains("content"))
            return Optional.of(node(text));
        return first(Pattern.compile("(?i)\\b" + Pattern.quote(name) + "\\b\\W{1,4}([\\w.-]{2,64})"))
                .map(found -> node(found.replaceFirst("(?i)^" + Pattern.quote(name) + "\\W{1,4}", "")))
                .or(() -> name.endsWith("id") ? first(id(name)).map(this::node) : Optional.empty());
    }

    /** Ids carry their kind: {@code camp_12} for {@code campaign_id}. */
    private static Pattern id(String name) {
        var kind = name.replaceAll("_?id$", "");
        var begin = kind.length() < 3 ? "[a-z]{2,6}" : Pattern.quote(kind.substring(0, 2)) + "[a-z]{0,12}";
        return Pattern.compile("\\b" + begin + "_[A-Za-z0-9]{1,40}");
    }

    private Optional<String> first(Pattern pattern) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private JsonNode node(String value) {
        return Json.NODES.textNode(value);
    }

    private static ObjectNode unwrapped(JsonNode document) {
        return WRAPPERS.stream()
                .filter(name -> document.path(name).isObject())
                .findFirst()
                .map(name -> (ObjectNode) document.path(name))
                .orElse((ObjectNode) document);
    }
}
