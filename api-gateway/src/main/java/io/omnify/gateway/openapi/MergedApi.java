package io.omnify.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One description of everything behind the door, made of the services' own. What two services call alike and mean
 * differently gets the service's name in front, so that nothing is lost and every reference still leads somewhere.
 */
final class MergedApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "$ref";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final ObjectNode paths = JSON.objectNode();
    private final ObjectNode schemas = JSON.objectNode();
    private final ArrayNode tags = JSON.arrayNode();
    private final Set<String> operationIds = new HashSet<>();
    private final Predicate<String> routed;
    private final Predicate<String> open;

    /** @param routed which paths the door leads anywhere; @param open which of them need no token */
    MergedApi(Predicate<String> routed, Predicate<String> open) {
        this.routed = routed;
        this.open = open;
    }

    MergedApi add(String service, JsonNode document) {
        var names = schemaNames(service, document.at("/components/schemas"));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> schemas.set(names.get(schema.getKey()), renamed(schema.getValue(), names)));
        document.path("paths").properties().forEach(path -> {
            if (routed.test(path.getKey())) paths.set(path.getKey(), operations(service, path.getKey(), path, names));
        });
        tags.add(JSON.objectNode().put("name", service));
        return this;
    }

    ObjectNode document(String version, List<String> missing) {
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "Omnify").put("version", version);
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("bearer");
        document.set("tags", tags);
        document.set("paths", paths);
        var components = document.putObject("components");
        components.set("schemas", schemas);
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An access token or an API key (omk_...).");
        if (!missing.isEmpty()) missing.forEach(document.putArray("x-omnify-missing")::add);
        return document;
    }

    private ObjectNode operations(
            String service, String path, Map.Entry<String, JsonNode> described, Map<String, String> names) {
        var item = (ObjectNode) renamed(described.getValue(), names);
        for (var field : item.properties()) {
            if (!METHODS.contains(field.getKey()) || !(field.getValue() instanceof ObjectNode operation)) continue;
            operation.set("tags", JSON.arrayNode().add(service));
            operation.remove("security");
            if (open.test(path)) operation.putArray("security");
            var id = operation.path("operationId").asText();
            if (!id.isEmpty() && !operationIds.add(id)) operation.put("operationId", prefix(service, id));
        }
        return item;
    }

    private Map<String, String> schemaNames(String service, JsonNode own) {
        var names = new HashMap<String, String>();
        own.properties().forEach(schema -> {
            var name = schema.getKey();
            var taken = schemas.has(name) && !schemas.get(name).equals(schema.getValue());
            names.put(name, taken ? prefix(service, name) : name);
        });
        return names;
    }

    private static String prefix(String service, String name) {
        var word = service.replaceFirst("-service$", "").replaceFirst("^api-", "");
        var capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        var camel = Character.isUpperCase(name.charAt(0))
                ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
                : word;
        return camel + capital;
    }

    private static JsonNode renamed(JsonNode node, Map<String, String> names) {
        if (node instanceof ArrayNode array) {
            var copy = JSON.arrayNode(array.size());
            array.forEach(item -> copy.add(renamed(item, names)));
            return copy;
        }
        if (!(node instanceof ObjectNode object)) return node;
        var copy = JSON.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), renamed(field, names)));
        return copy;
    }

    private static JsonNode renamed(Map.Entry<String, JsonNode> field, Map<String, String> names) {
        var value = field.getValue();
        if (!field.getKey().equals(REFERENCE) || !value.asText().startsWith(SCHEMAS)) return renamed(value, names);
        var name = value.asText().substring(SCHEMAS.length());
        return TextNode.valueOf(SCHEMAS + names.getOrDefault(name, name));
    }
}
