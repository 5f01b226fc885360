package io.omnify.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What services promise each other and the outside, held against the files under {@code docs/contracts}. */
public final class Contracts {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Contracts() {}

    /**
     * The OpenAPI description the running service gives must be the committed one. Run with
     * {@code -Dcontracts.update=true} to write it after a wanted change.
     */
    public static void assertOpenApi(String service) {
        var actual =
                RestAssured.given().accept("application/yaml").get("/q/openapi").asString();
        var file = docs().resolve("api").resolve(service + ".yaml");
        if (Boolean.getBoolean("contracts.update")) write(file, actual);
        assertThat(actual)
                .as("docs/contracts/api/%s.yaml; -Dcontracts.update=true writes it", service)
                .isEqualTo(Files.exists(file) ? read(file) : "");
    }

    /**
     * The data of an event, as JSON, must fit the schema its type promises and hold nothing the schema does not name:
     * consumers bear unknown fields, but a producer that sends one has left its contract.
     */
    public static void assertEvent(String type, String json) {
        var id = "https://omnify.example/events/" + type + ".json";
        var schema = SchemaRegistry.withDialect(
                        Dialects.getDraft202012(), builder -> builder.schemas(Map.of(id, closed(eventFile(type)))))
                .getSchema(SchemaLocation.of(id));
        assertThat(schema.validate(json, InputFormat.JSON))
                .as(type + " " + json)
                .isEmpty();
    }

    /** The examples of an event's schema, which every consumer must be able to read; at least one. */
    public static List<String> examples(String type) {
        var examples = JSON.readTree(read(eventFile(type))).path("examples");
        var found = StreamSupport.stream(examples.spliterator(), false)
                .map(JsonNode::toString)
                .toList();
        assertThat(found).as("examples in " + eventFile(type)).isNotEmpty();
        found.forEach(example -> assertEvent(type, example));
        return found;
    }

    private static String closed(Path file) {
        var schema = JSON.readTree(read(file));
        close(schema);
        return schema.toString();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contracts::close);
    }

    /** The root of the checkout, for tests that read files of the project. */
    public static Path root() {
        var given = System.getProperty("omnify.root");
        var start = given != null ? Path.of(given) : Path.of("").toAbsolutePath();
        for (var at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) return at;
        }
        throw new IllegalStateException("no checkout above " + start);
    }

    private static Path eventFile(String type) {
        return docs().resolve("events").resolve(type + ".json");
    }

    private static Path docs() {
        return root().resolve("docs/contracts");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
