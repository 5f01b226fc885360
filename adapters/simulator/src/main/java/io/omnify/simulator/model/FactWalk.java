package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds measured campaigns, segments and clients anywhere in a JSON document whose shape nobody announced. */
final class FactWalk {
    private static final List<String> CAMPAIGN_NAMES = List.of("campaign", "campaign_name", "campaign_id");
    private static final List<String> CLIENT_NAMES = List.of("client", "client_name");

    private final Map<String, Row> campaigns = new LinkedHashMap<>();
    private final Map<List<String>, Row> segments = new LinkedHashMap<>();
    private final Map<String, Row> clients = new LinkedHashMap<>();
    private Optional<String> currency = Optional.empty();

    /** Reads a document; rows that name no source of their own come from the given one. */
    void read(JsonNode document, String source) {
        visit("", document, source);
    }

    List<Row> campaigns() {
        return List.copyOf(campaigns.values());
    }

    List<Row> segments() {
        return List.copyOf(segments.values());
    }

    List<Row> clients() {
        return List.copyOf(clients.values());
    }

    Optional<String> currency() {
        return currency;
    }

    static Optional<String> currencyOf(JsonNode node) {
        return Optional.of(node.path("currency").asText())
                .filter(code -> code.length() == 3 && code.chars().allMatch(Character::isUpperCase));
    }

    private void visit(String name, JsonNode node, String source) {
        if (node.isArray()) node.forEach(element -> visit(name, element, source));
        if (node.isTextual() && name.equals("clients")) client(node, node, source);
        if (!node.isObject()) return;
        if (currency.isEmpty()) currency = currencyOf(node);
        take(name, node, cited(node, source));
        node.properties().forEach(field -> visit(field.getKey(), field.getValue(), source));
    }

    private void take(String name, JsonNode node, String source) {
        var campaign = named(node, CAMPAIGN_NAMES);
        var client = named(node, CLIENT_NAMES);
        if (client.isPresent()) client(node, client.get(), source);
        else if (name.equals("clients") && node.has("name")) client(node, node.path("name"), source);
        if (!Figures.measures(node)) return;
        if (campaign.isPresent()) {
            String value = Row.name(campaign.get());
            campaigns.putIfAbsent(value, new Row(Row.CAMPAIGN, value, Figures.read(node), source));
        } else if (node.has("dimension") && node.has("value")) {
            String dimension = node.path("dimension").asText();
            String value = Row.name(node.path("value"));
            segments.putIfAbsent(List.of(dimension, value), new Row(dimension, value, Figures.read(node), source));
        }
    }

    private static String cited(JsonNode node, String otherwise) {
        String named = node.path("source").isTextual() ? node.path("source").textValue() : "";
        return named.isBlank() ? otherwise : named;
    }

    private void client(JsonNode node, JsonNode name, String source) {
        String value = Row.name(name);
        clients.putIfAbsent(value, new Row("client", value, Figures.read(node), source));
    }

    private static Optional<JsonNode> named(JsonNode node, List<String> names) {
        return names.stream().map(node::path).filter(FactWalk::names).findFirst();
    }

    private static boolean names(JsonNode node) {
        return Stream.of(node.isTextual(), node.isNumber(), node.isObject()).anyMatch(yes -> yes);
    }
}
