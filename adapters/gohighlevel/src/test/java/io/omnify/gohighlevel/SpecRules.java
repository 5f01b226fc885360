package io.omnify.gohighlevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.omnify.gohighlevel.GoHighLevelSpec.Operation;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what of a request or an answer the vendor's specifications forbid. */
public final class SpecRules {
    private static final String PLACE = "https://spec.local/";

    private final GoHighLevelSpec spec;
    private final SchemaRegistry open;
    private final SchemaRegistry closed;

    public SpecRules(GoHighLevelSpec spec) {
        this.spec = spec;
        this.open = registry(spec, false);
        this.closed = registry(spec, true);
    }

    /** What was asked; header names in small letters. */
    public record Asked(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** The vendor takes no property that it does not know, so objects in requests are closed. */
    private static SchemaRegistry registry(GoHighLevelSpec spec, boolean closed) {
        var texts = new HashMap<String, String>();
        spec.documents().forEach((name, document) -> {
            var copy = document.deepCopy();
            name(copy);
            rewrite(copy, closed);
            texts.put(PLACE + name, copy.toString().replace("\"common#", "\"" + PLACE + "common#"));
        });
        return SchemaRegistry.withDialect(Dialects.getOpenApi31(), builder -> builder.schemas(texts));
    }

    /** Each question and answer gets a name, because a pointer through paths is hard to write. */
    private static void name(ObjectNode document) {
        var forms = document.withObject("/components/schemas");
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var method = operation.getKey();
                    var content = operation.getValue().path("requestBody").path("content");
                    content.forEach(each ->
                            forms.set(GoHighLevelSpec.name(method, path.getKey(), "asked"), each.path("schema")));
                    operation.getValue().path("responses").properties().forEach(answer -> {
                        var schema = answer.getValue()
                                .path("content")
                                .path("application/json")
                                .path("schema");
                        if (!schema.isMissingNode())
                            forms.set(GoHighLevelSpec.name(method, path.getKey(), answer.getKey()), schema);
                    });
                }));
    }

    /** From the words of OpenAPI 3.0 to those of JSON Schema. */
    private static void rewrite(JsonNode node, boolean closed) {
        if (node instanceof ObjectNode object) {
            if (object.path("nullable").asBoolean() && object.path("type").isTextual()) {
                var type = object.path("type").asText();
                object.putArray("type").add(type).add("null");
            }
            if (object.path("oneOf").isArray()) object.set("anyOf", object.remove("oneOf"));
            if (closed && object.path("properties").isObject() && !object.has("additionalProperties"))
                object.put("additionalProperties", false);
        }
        node.forEach(each -> rewrite(each, closed));
    }

    public List<String> wrong(Asked asked) {
        var found = spec.operation(asked.method(), asked.path());
        if (found.isEmpty()) return List.of("there is no " + asked.method() + " " + asked.path());
        var operation = found.get();
        var wrong = new ArrayList<String>();
        if (operation.definition().has("security")
                && !asked.header("authorization").startsWith("Bearer ")) wrong.add("Authorization is missing");
        parameters(operation, asked, wrong);
        body(operation, asked, wrong);
        return wrong;
    }

    private static void parameters(Operation operation, Asked asked, List<String> wrong) {
        var known = new ArrayList<String>();
        for (var parameter : operation.definition().path("parameters")) {
            var name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) continue;
            var value = switch (parameter.path("in").asText()) {
                case "header" -> asked.header(name.toLowerCase(Locale.ROOT));
                default -> asked.query().getOrDefault(name, "");
            };
            known.add(name);
            if (value.isEmpty() && parameter.path("required").asBoolean()) wrong.add(name + " is missing");
            else if (!value.isEmpty() && !fits(parameter.path("schema"), value)) wrong.add(name + " is " + value);
        }
        for (var name : asked.query().keySet()) if (!known.contains(name)) wrong.add("no such parameter: " + name);
    }

    private static boolean fits(JsonNode schema, String value) {
        var choice = schema.path("enum");
        if (choice.isArray()
                && choice.valueStream().noneMatch(each -> each.asText().equals(value))) return false;
        if (schema.has("maximum")
                && value.matches("\\d+")
                && Integer.parseInt(value) > schema.path("maximum").asInt()) return false;
        return !schema.path("type").asText().equals("number") || value.matches("-?\\d+(\\.\\d+)?");
    }

    private void body(Operation operation, Asked asked, List<String> wrong) {
        var request = operation.definition().path("requestBody");
        if (request.isMissingNode()) {
            if (!asked.body().isEmpty()) wrong.add("there is a body where none belongs");
            return;
        }
        var type = request.path("content").properties().iterator().next().getKey();
        if (!asked.header("content-type").startsWith(type)) {
            wrong.add("the body is no " + type);
            return;
        }
        var body = type.endsWith("json") ? asked.body() : form(asked.body());
        wrong.addAll(validate(closed, operation, "asked", body));
    }

    private static String form(String text) {
        var object = GoHighLevelSpec.JSON.createObjectNode();
        for (var pair : text.split("&")) {
            var parts = pair.split("=", 2);
            object.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return object.toString();
    }

    /** An answer to that request; errors too have their form. */
    public List<String> wrongAnswer(String method, String path, int status, String body) {
        var operation = spec.operation(method, path).orElseThrow();
        var answers = operation.definition().path("responses");
        var answer = answers.path(String.valueOf(status));
        if (answer.isMissingNode())
            return status < 300 ? List.of("no such answer to " + method + " " + path + ": " + status) : List.of();
        if (answer.path("content").path("application/json").path("schema").isMissingNode()) return List.of();
        return validate(open, operation, String.valueOf(status), body);
    }

    private static List<String> validate(SchemaRegistry registry, Operation operation, String form, String body) {
        var at = PLACE + operation.file() + "#/components/schemas/" + operation.form(form);
        return registry.getSchema(SchemaLocation.of(at)).validate(body, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
