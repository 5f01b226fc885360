package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes an answer in the form a JSON Schema asks for: each property recognised by meaning, filled from a scope. */
final class Composer {
    private static final int DEEPEST = 24;

    private final SchemaView schema;
    private final Returned returned;
    private final boolean measured;
    private final Map<List<String>, List<Meaning>> meanings = new HashMap<>();

    /** @param measured whether figures are known: then what they mean goes before what tools merely call the same */
    Composer(JsonNode schema, Returned returned, boolean measured) {
        this.schema = new SchemaView(schema);
        this.returned = returned;
        this.measured = measured;
    }

    JsonNode compose(Scope scope) {
        return render(new Value.One(scope), schema.root(), 0).orElseGet(() -> unknown(schema.root(), scope, 0));
    }

    private ObjectNode object(JsonNode branch, Scope scope, int depth) {
        if (depth > DEEPEST) throw new IllegalArgumentException("the form is nested too deeply");
        ObjectNode result = Json.NODES.objectNode();
        branch.path("properties").properties().forEach(property -> {
            var known = measured
                    ? recognised(property.getKey(), property.getValue(), scope, depth + 1)
                            .or(() -> returned(property.getKey(), property.getValue()))
                    : returned(property.getKey(), property.getValue())
                            .or(() -> recognised(property.getKey(), property.getValue(), scope, depth + 1));
            boolean required = required(branch, property.getKey());
            if (known.isPresent() || required)
                result.set(property.getKey(), known.orElseGet(() -> unknown(property.getValue(), scope, depth + 1)));
        });
        return result;
    }

    private Optional<JsonNode> recognised(String name, JsonNode property, Scope scope, int depth) {
        String description = schema.resolve(property).path("description").asText();
        return meanings.computeIfAbsent(List.of(name, description), _ -> Meaning.candidates(name, description)).stream()
                .flatMap(meaning -> scope.value(meaning).stream())
                .flatMap(value -> render(value, property, depth).stream())
                .findFirst();
    }

    private Optional<JsonNode> returned(String name, JsonNode property) {
        return returned.named(name).filter(value -> schema.fits(value, property));
    }

    private Optional<JsonNode> render(Value value, JsonNode place, int depth) {
        return schema.branches(place).stream()
                .flatMap(branch -> renderBranch(value, branch, depth).stream())
                .findFirst();
    }

    private Optional<JsonNode> renderBranch(Value value, JsonNode branch, int depth) {
        if (value instanceof Value.Absent)
            return schema.allows(branch, "null") ? Optional.of(Json.NODES.nullNode()) : Optional.empty();
        if (branch.has("const") || branch.has("enum")) return Leaves.choice(value, branch);
        if (value instanceof Value.Many(var values) && schema.allows(branch, "array"))
            return Optional.of(array(values, branch, depth));
        if (value instanceof Value.One(Scope scope) && schema.allows(branch, "object"))
            return Optional.of(object(branch, scope, depth));
        if (value instanceof Value.Amount(Money money) && schema.allows(branch, "object"))
            return Optional.of(object(branch, Scopes.of(money), depth));
        return leaf(value, branch);
    }

    private Optional<JsonNode> leaf(Value value, JsonNode branch) {
        var number = Leaves.number(value);
        if (number.isPresent() && schema.allows(branch, "integer") && !schema.allows(branch, "number"))
            return Optional.of(Leaves.integer(number.get(), branch));
        if (schema.allows(branch, "number") && number.isPresent())
            return Leaves.shown(value).map(shown -> Leaves.decimal(shown, branch));
        return schema.allows(branch, "string")
                ? Optional.of(Leaves.text(Leaves.words(value), branch))
                : Optional.empty();
    }

    private JsonNode array(Iterable<Value> values, JsonNode branch, int depth) {
        var array = Json.NODES.arrayNode();
        int most = branch.path("maxItems").asInt(Integer.MAX_VALUE);
        for (Value value : values)
            if (array.size() < most)
                render(value, branch.path("items"), depth + 1).ifPresent(array::add);
        return array;
    }

    /** A sensible value for what no meaning explains: null where allowed, else something true of the right type. */
    private JsonNode unknown(JsonNode place, Scope scope, int depth) {
        JsonNode branch = schema.branches(place).getFirst();
        if (branch.has("const")) return branch.path("const");
        if (branch.has("default")) return branch.path("default");
        if (schema.nullable(place)) return Json.NODES.nullNode();
        if (branch.path("enum").isArray()) return branch.path("enum").path(0);
        if (schema.allows(branch, "object")) return object(branch, scope, depth + 1);
        if (schema.allows(branch, "array")) return filled(branch, scope, depth + 1);
        if (schema.allows(branch, "string")) return Leaves.text(scope.label(), branch);
        if (schema.allows(branch, "boolean")) return Json.NODES.booleanNode(measured(scope));
        return schema.allows(branch, "number")
                ? Leaves.decimal(total(scope, Meaning.SPEND), branch)
                : Leaves.integer(total(scope, Meaning.CONVERSIONS), branch);
    }

    private JsonNode filled(JsonNode branch, Scope scope, int depth) {
        var array = Json.NODES.arrayNode();
        for (int i = 0; i < branch.path("minItems").asInt(0) && i < DEEPEST; i++)
            array.add(unknown(branch.path("items"), scope, depth));
        return array;
    }

    private static java.math.BigDecimal total(Scope scope, Meaning meaning) {
        return scope.value(meaning).flatMap(Leaves::number).orElse(java.math.BigDecimal.ZERO);
    }

    private static boolean measured(Scope scope) {
        return total(scope, Meaning.SPEND).signum() > 0
                || total(scope, Meaning.CONVERSIONS).signum() > 0;
    }

    private static boolean required(JsonNode branch, String name) {
        return Json.elements(branch.path("required")).anyMatch(r -> r.asText().equals(name));
    }
}
