package io.omnify.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Meta's own description of its API as a judge of requests: the specification that its SDKs are generated from, with
 * what {@link MetaSpecPatches} lists. It says nothing of answers but which fields an object has.
 */
public final class MetaSpec {
    /** The version that the specification describes and that the tests speak. */
    public static final String VERSION = "v26.0";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getOpenApi30(), builder -> {});

    private final JsonNode paths;

    private MetaSpec(JsonNode paths) {
        this.paths = paths;
    }

    /**
     * A request, its address behind the version; body empty where there is none.
     *
     * @param kind what the object at the address is, as the specification names it in its paths; empty without one
     */
    public record Asked(String method, String path, String kind, Map<String, String> query, String body) {}

    /** Where OMNIFY_META_SPEC says, or in shared/specs of a folder above. */
    public static Optional<Path> file() {
        var named = System.getProperty("omnify.meta.spec", System.getenv("OMNIFY_META_SPEC"));
        if (named != null) return Optional.of(Path.of(named)).filter(Files::exists);
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/specs/meta-ads/openapi.json"))
                .filter(Files::exists)
                .findFirst();
    }

    /** Empty, and said so, where the specification is not at hand. */
    public static Optional<MetaSpec> load() {
        var file = file();
        if (file.isEmpty()) System.out.println("NOT CHECKED against Meta's specification: it is not there");
        return file.map(MetaSpec::read);
    }

    private static MetaSpec read(Path file) {
        try {
            var spec = JSON.readTree(file.toFile());
            var paths = (ObjectNode) spec.path("paths");
            MetaSpecPatches.apply(paths, "/" + spec.at("/info/version").asText());
            return new MetaSpec(paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the specification has this operation at all. */
    public boolean knows(Asked asked) {
        return operation(asked).isPresent();
    }

    /** What is wrong with a request; empty when nothing is. */
    public List<String> violations(Asked asked) {
        var operation = operation(asked);
        if (operation.isEmpty()) return List.of("no such operation: " + asked.method() + " " + asked.path());
        var wrong = new ArrayList<String>();
        var parameters = new LinkedHashMap<String, JsonNode>();
        operation.get().path("parameters").forEach(each -> {
            if (each.path("in").asText().equals("query"))
                parameters.put(each.path("name").asText(), each.path("schema"));
        });
        asked.query().forEach((name, value) -> {
            if (!parameters.containsKey(name)) wrong.add("no such parameter: " + name);
            else wrong.addAll(judged(parameters.get(name), parsed(parameters.get(name), value)));
        });
        var body = operation.get().at("/requestBody/content/application~1json/schema");
        if (body.isObject()) wrong.addAll(judged(body, tree(asked.body())));
        else if (!asked.body().isEmpty()) wrong.add("a body where there is none");
        return wrong;
    }

    /**
     * The fields that objects at this address have, for judging answers: those that can be asked for, and what they are
     * broken down by. Empty when the specification does not say.
     */
    public List<String> fields(String path, String kind) {
        return operation(new Asked("GET", path, kind, Map.of(), ""))
                .map(operation -> operation.path("parameters").valueStream())
                .orElse(Stream.of())
                .filter(each -> List.of("fields", "breakdowns")
                        .contains(each.path("name").asText()))
                .flatMap(each -> Stream.of("/schema", "/content/application~1json/schema")
                        .map(schema -> each.at(schema + "/items/enum")))
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .toList();
    }

    private Optional<JsonNode> operation(Asked asked) {
        return paths.properties().stream()
                .filter(each -> fits(each.getKey(), asked))
                .map(each -> each.getValue().path(asked.method().toLowerCase(java.util.Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static boolean fits(String template, Asked asked) {
        var pattern = template.replaceFirst("^/v[0-9.]+/", "")
                .replace("act_{account}", "act_[0-9]+")
                .replace("{" + asked.kind() + "}", "[0-9]+")
                .replaceAll("[{}]", ".");
        return asked.path().matches(pattern);
    }

    private static List<String> judged(JsonNode schema, JsonNode value) {
        if (!schema.isObject()) return List.of();
        Schema judge = SCHEMAS.getSchema(schema.toString(), InputFormat.JSON);
        return judge.validate(value.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** A parameter of the address as the value it stands for. */
    private static JsonNode parsed(JsonNode schema, String text) {
        return switch (schema.path("type").asText()) {
            case "array" -> text.startsWith("[") ? tree(text) : JSON.valueToTree(List.of(text.split(",")));
            case "boolean" -> JSON.valueToTree(Boolean.parseBoolean(text));
            default -> JSON.valueToTree(text);
        };
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return JSON.valueToTree(text);
        }
    }
}
