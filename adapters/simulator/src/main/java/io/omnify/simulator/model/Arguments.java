package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** Fills a tool's parameters from what the user gave, and honestly with nothing where nothing was given. */
final class Arguments {
    private final JsonNode parameters;
    private final SchemaView schema;
    private final List<ConversationView> given;

    Arguments(JsonNode parameters, ConversationView view) {
        this(parameters, List.of(view));
    }

    /** Without looking at what the user gave. */
    Arguments(JsonNode parameters) {
        this(parameters, List.of());
    }

    private Arguments(JsonNode parameters, List<ConversationView> given) {
        this.parameters = parameters;
        this.schema = new SchemaView(parameters);
        this.given = given;
    }

    /** A value for one parameter; empty when it is optional and unknown. */
    Optional<JsonNode> fill(String name) {
        return known(name).or(() -> required(name) ? Optional.of(placeholder(declared(name))) : Optional.empty());
    }

    /** All parameters, unless a required one can only be guessed. */
    Optional<ObjectNode> withoutGuessing() {
        boolean guesses = Json.names(parameters.path("properties"))
                .anyMatch(name -> required(name) && known(name).isEmpty() && !schema.nullable(declared(name)));
        return guesses ? Optional.empty() : Optional.of(all());
    }

    ObjectNode all() {
        ObjectNode arguments = Json.NODES.objectNode();
        Json.names(parameters.path("properties"))
                .forEach(name -> fill(name).ifPresent(value -> arguments.set(name, value)));
        return arguments;
    }

    private Optional<JsonNode> known(String name) {
        return given.stream()
                .flatMap(view -> Input.named(view, name).stream())
                .filter(value -> schema.fits(value, declared(name)))
                .findFirst()
                .or(() -> Optional.of(declared(name).path("default")).filter(value -> !value.isMissingNode()));
    }

    private JsonNode declared(String name) {
        return parameters.path("properties").path(name);
    }

    private boolean required(String name) {
        return Json.elements(parameters.path("required"))
                .anyMatch(r -> r.asText().equals(name));
    }

    private JsonNode placeholder(JsonNode declared) {
        JsonNode branch = schema.branches(declared).getFirst();
        if (schema.nullable(declared)) return Json.NODES.nullNode();
        if (branch.path("enum").path(0).isValueNode())
            return branch.path("enum").path(0);
        if (schema.allows(branch, "array")) return Json.NODES.arrayNode();
        if (schema.allows(branch, "object")) return new Arguments(branch, given).all();
        if (schema.allows(branch, "string")) return Json.NODES.textNode("");
        return schema.allows(branch, "boolean") ? Json.NODES.booleanNode(false) : Json.NODES.numberNode(0);
    }
}
