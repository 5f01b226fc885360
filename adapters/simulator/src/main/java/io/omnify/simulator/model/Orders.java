package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.ConversationView.Tool;
import io.omnify.simulator.model.Decision.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads which tool calls a text orders. Whether the text has the right to order anything is not its question. */
final class Orders {
    private static final Pattern DOT = Pattern.compile("(?<=\\w)\\.(?=\\w)");
    private static final Pattern NAMED = Pattern.compile(
            "\\b(?:call|use|invoke|run|execute|tool|function)\\W{1,4}(?:the\\W|tool\\W|function\\W|named?\\W|:|\\s)*"
                    + "([a-z][a-z0-9]*(?:[._][a-z0-9]+)+)",
            Pattern.CASE_INSENSITIVE);
    private static final List<Set<String>> DEEDS = List.of(
            Set.of("send", "email", "mail", "message", "sms", "notify", "forward", "write", "tell"),
            Set.of("budget", "spend", "pay", "transfer", "refund", "raise", "increase", "double", "bid", "buy"),
            Set.of("delete", "remove", "erase", "drop", "wipe", "pause", "stop", "cancel", "disable"),
            Set.of("start", "launch", "trigger", "workflow", "activate", "publish", "enable"),
            Set.of("fetch", "http", "https", "visit", "open", "download", "request", "post", "upload", "url", "page"),
            Set.of("hand", "handoff", "delegate", "escalate", "agent", "agents"),
            Set.of("create", "add", "invite", "grant", "update", "set", "change", "export"));

    private final ConversationView view;

    Orders(ConversationView view) {
        this.view = view;
    }

    /** Calls of offered tools that the text names, with what it says about them. */
    List<Call> named(String text) {
        return view.tools().stream()
                .filter(tool -> names(text, tool.name()))
                .map(tool -> call(tool, text))
                .toList();
    }

    /** All that somebody eager to please would call: what is named, offered or not, and what is only described. */
    List<Call> meant(String text) {
        Map<String, Call> calls = new LinkedHashMap<>();
        named(text).forEach(call -> calls.put(call.tool(), call));
        NAMED.matcher(text)
                .results()
                .map(match -> wire(match.group(1)))
                .forEach(name -> calls.computeIfAbsent(
                        name,
                        unknown -> new Call(
                                unknown, new Spoken(text, view).document().orElse(Json.NODES.objectNode()))));
        if (calls.isEmpty()) described(text).forEach(tool -> calls.put(tool.name(), call(tool, text)));
        return List.copyOf(calls.values());
    }

    private List<Tool> described(String text) {
        var said = words(text);
        var tools = new ArrayList<Tool>();
        for (var tool : view.tools()) {
            var does = words(tool.name());
            if (DEEDS.stream().anyMatch(deed -> meet(deed, said) && meet(deed, does))) tools.add(tool);
        }
        return tools;
    }

    private Call call(Tool tool, String text) {
        return new Call(tool.name(), new Spoken(text, view).fill(tool.parameters()));
    }

    /** Whether the text names the tool, with dots or without them, and not as a part of another name. */
    static boolean names(String text, String tool) {
        if (!tool.contains("_")) return false;
        var lower = DOT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("_");
        return Pattern.compile("(?<!\\w)" + Pattern.quote(tool.toLowerCase(Locale.ROOT)) + "(?!\\w)")
                .matcher(lower)
                .find();
    }

    private static boolean meet(Set<String> deed, Set<String> words) {
        return words.stream().anyMatch(deed::contains);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")).stream()
                .map(word -> word.length() > 4 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word)
                .distinct()
                .toList());
    }

    private static String wire(String name) {
        return name.toLowerCase(Locale.ROOT).replace('.', '_');
    }

    /** All texts inside a tool's answer or a message, whatever their shape. */
    static List<String> texts(String output) {
        var texts = new ArrayList<String>();
        var prose = Prose.of(output);
        prose.documents().forEach(document -> collect(document, texts));
        if (!prose.words().isBlank()) texts.add(prose.documents().isEmpty() ? output : prose.words());
        return List.copyOf(texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) texts.add(node.textValue());
        node.properties().forEach(field -> texts.add(field.getKey()));
        node.forEach(child -> collect(child, texts));
    }
}
