package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.ConversationView.Format;
import java.util.Set;

/** Reads and checks the form a request asks the answer to have. */
final class TextFormat {
    private static final String NAME = "^[a-zA-Z0-9_-]{1,64}$";

    private TextFormat() {}

    static Format of(JsonNode text) {
        JsonNode format = text.path("format");
        Params.type(format, "text.format", Set.of("object"));
        if (!format.isObject()) return new Format.Text();
        String type = Params.string(format, "type", "text.format.");
        Params.oneOf(type, "text.format.type", Set.of("text", "json_object", "json_schema"));
        return switch (type) {
            case "text" -> new Format.Text();
            case "json_object" -> new Format.AnyJson();
            default -> schema(format);
        };
    }

    private static Format schema(JsonNode format) {
        String name = Params.string(format, "name", "text.format.");
        if (!name.matches(NAME))
            throw ApiError.invalid(
                    "text.format.name",
                    "invalid_value",
                    "Invalid 'text.format.name': string does not match pattern '^[a-zA-Z0-9_-]+$'.");
        Params.type(format.path("strict"), "text.format.strict", Set.of("boolean"));
        JsonNode schema = format.path("schema");
        if (schema.isMissingNode() || schema.isNull()) throw Params.missing("text.format.schema");
        Params.type(schema, "text.format.schema", Set.of("object"));
        if (format.path("strict").asBoolean())
            new StrictSchema("response_format '" + name + "'", "text.format.schema", "invalid_json_schema")
                    .check(schema);
        return new Format.Schema(schema);
    }
}
