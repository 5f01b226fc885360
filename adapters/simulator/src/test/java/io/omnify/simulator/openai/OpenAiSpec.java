package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.omnify.simulator.model.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** OpenAI's own specification as a judge. Three rewrites make it usable by a validator; they loosen nothing we send. */
final class OpenAiSpec {
    private static final String LOCATION = "https://spec.local/openai.json";

    private final SchemaRegistry registry;

    private OpenAiSpec(String spec) {
        registry =
                SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(Map.of(LOCATION, spec)));
    }

    /** Where OMNIFY_OPENAI_SPEC says, or in shared/specs of a folder above; a path that is not there when nowhere. */
    static Path file() {
        var named = System.getProperty("omnify.openai.spec", System.getenv("OMNIFY_OPENAI_SPEC"));
        if (named != null) return Path.of(named);
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/specs/openai/openapi.json"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("shared/specs/openai/openapi.json"));
    }

    static OpenAiSpec load() throws IOException {
        JsonNode spec = Json.read(Files.readString(file()));
        usable(spec);
        return new OpenAiSpec(Json.write(spec));
    }

    List<String> violations(String schema, JsonNode value) {
        return registry
                .getSchema(SchemaLocation.of(LOCATION + "#/components/schemas/" + schema))
                .validate(Json.write(value), InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Overlapping alternatives become "any of"; a discriminator without mapping would refuse every tool. */
    private static void usable(JsonNode node) {
        if (node instanceof ArrayNode array) array.forEach(OpenAiSpec::usable);
        if (!(node instanceof ObjectNode object)) return;
        if (object.path("oneOf").isArray() && !object.has("anyOf")) object.set("anyOf", object.remove("oneOf"));
        if (object.path("discriminator").isObject()) object.remove("discriminator");
        object.forEach(OpenAiSpec::usable);
    }
}
