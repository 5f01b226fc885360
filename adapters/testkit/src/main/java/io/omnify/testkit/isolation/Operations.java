package io.omnify.testkit.isolation;

import io.omnify.testkit.Contracts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Everything a service offers, read from the committed OpenAPI file. */
final class Operations {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private final JsonNode document;
    private final Map<String, List<String>> permissions;

    private Operations(JsonNode document, Map<String, List<String>> permissions) {
        this.document = document;
        this.permissions = permissions;
    }

    static List<Operation> of(String service, String basePackage) {
        var file = Contracts.root().resolve("docs/contracts/api/" + service + ".yaml");
        return new Operations(new YAMLMapper().readTree(file.toFile()), Permissions.of(basePackage)).all();
    }

    private List<Operation> all() {
        var found = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> found.add(operation(path.getKey(), path.getValue(), method))));
        return found;
    }

    private Operation operation(String path, JsonNode item, Map.Entry<String, JsonNode> described) {
        var method = described.getKey().toUpperCase(java.util.Locale.ROOT);
        var operation = described.getValue();
        var permission = permissions.get(method + " " + Permissions.plain(path));
        if (permission == null) throw new AssertionError("no endpoint in the code for " + method + " " + path);
        var content = operation.path("requestBody").path("content");
        return new Operation(
                method,
                path,
                parameters(item, operation, "path"),
                choices(item, operation),
                parameters(item, operation, "query"),
                content.path("application/json").has("schema")
                        ? Optional.of(expanded(content.at("/application~1json/schema"), 0))
                        : Optional.empty(),
                content.has("multipart/form-data"),
                operation.toString().contains("text/event-stream"),
                permission);
    }

    private static List<String> parameters(JsonNode item, JsonNode operation, String in) {
        var found = new ArrayList<String>();
        for (var source : List.of(item, operation))
            for (var parameter : source.path("parameters"))
                if (parameter.path("in").asString().equals(in))
                    found.add(parameter.path("name").asString());
        return found;
    }

    private static Map<String, String> choices(JsonNode item, JsonNode operation) {
        var found = new HashMap<String, String>();
        for (var source : List.of(item, operation))
            for (var parameter : source.path("parameters")) {
                var words = parameter.at("/schema/pattern").asString("");
                if (parameter.path("in").asString().equals("path") && words.matches("[a-z_]+(\\|[a-z_]+)+"))
                    found.put(parameter.path("name").asString(), words.substring(0, words.indexOf('|')));
            }
        return found;
    }

    /** The schema without references, to a depth that bodies need. */
    private JsonNode expanded(JsonNode schema, int depth) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().replace("#/components/schemas/", "");
            return depth > 6 ? schema : expanded(document.at("/components/schemas/" + name), depth + 1);
        }
        var copy = schema.deepCopy();
        if (copy.path("properties") instanceof tools.jackson.databind.node.ObjectNode properties)
            List.copyOf(properties.properties())
                    .forEach(property -> properties.set(property.getKey(), expanded(property.getValue(), depth + 1)));
        if (copy.has("items") && copy instanceof tools.jackson.databind.node.ObjectNode array)
            array.set("items", expanded(copy.path("items"), depth + 1));
        return copy;
    }
}
