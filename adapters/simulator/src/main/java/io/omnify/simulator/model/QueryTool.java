package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A tool that reads metrics by a dimension, recognised by its parameters and never by its name. */
record QueryTool(ConversationView.Tool tool, String metrics, String by) {
    private static final List<String> NEEDED = List.of("impressions", "clicks", "spend", "conversions");

    static Optional<QueryTool> among(List<ConversationView.Tool> tools) {
        return tools.stream().flatMap(tool -> of(tool).stream()).findFirst();
    }

    private static Optional<QueryTool> of(ConversationView.Tool tool) {
        JsonNode properties = tool.parameters().path("properties");
        return QueryResult.GROUPING.stream()
                .filter(properties::has)
                .findFirst()
                .filter(by -> properties.has("metrics"))
                .map(by -> new QueryTool(tool, "metrics", by));
    }

    /** The whole question: cost per conversion included, within the period and filters the user named. */
    Optional<ObjectNode> full(String dimension, boolean revenue, ConversationView view) {
        var wanted = new ArrayList<>(NEEDED);
        wanted.add("cpa");
        if (revenue) wanted.add("revenue");
        return arguments(dimension, wanted, new Arguments(tool.parameters(), view));
    }

    /** The same need asked as plainly as possible, for when the whole question was refused. */
    Optional<ObjectNode> plain(String dimension) {
        return arguments(dimension, NEEDED, new Arguments(tool.parameters()));
    }

    /** Dimensions the tool itself says it can group by. */
    List<String> dimensions() {
        return choices(by).filter(Dimensions::comparable).toList();
    }

    private Optional<ObjectNode> arguments(String dimension, List<String> wanted, Arguments others) {
        var allowedBy = choices(by).toList();
        if (!allowedBy.isEmpty() && !allowedBy.contains(dimension)) return Optional.empty();
        var allowed = choices(metrics).toList();
        var chosen = wanted.stream()
                .filter(m -> allowed.isEmpty() || allowed.contains(m))
                .toList();
        if (chosen.isEmpty()) return Optional.empty();
        ObjectNode arguments = Json.NODES.objectNode();
        Json.names(tool.parameters().path("properties")).forEach(name -> {
            if (name.equals(metrics)) arguments.set(name, strings(chosen));
            else if (name.equals(by)) arguments.set(name, grouping(dimension));
            else others.fill(name).ifPresent(value -> arguments.set(name, value));
        });
        return Optional.of(arguments);
    }

    private JsonNode grouping(String dimension) {
        var schema = new SchemaView(tool.parameters());
        boolean list = schema.branches(parameter(by)).stream().anyMatch(branch -> schema.allows(branch, "array"));
        return list ? strings(List.of(dimension)) : Json.NODES.textNode(dimension);
    }

    private Stream<String> choices(String name) {
        var schema = new SchemaView(tool.parameters());
        return schema.branches(parameter(name)).stream()
                .flatMap(branch -> Stream.of(branch, schema.resolve(branch.path("items"))))
                .flatMap(branch -> Json.elements(branch.path("enum")))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    private JsonNode parameter(String name) {
        return tool.parameters().path("properties").path(name);
    }

    private static JsonNode strings(List<String> values) {
        var array = Json.NODES.arrayNode();
        values.forEach(array::add);
        return array;
    }
}
