package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The descriptors in Google's own Data Manager client as judge of what is sent to it: its messages are nowhere for Java. */
final class DataManagerSpec {
    private static final String SHA512 =
            "AsbbCB6TfgsroM6F5A//zcWlU/2H2RMJwULukX90CxtRe7ZzL7xsa9vWiRJMh9SAT9CNRTnzTSOfOxdMIK7Tsw==";
    private static final Set<String> TEXTS = Set.of("string", "bytes", "int64", "uint64");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private final JsonNode messages;

    private DataManagerSpec(JsonNode messages) {
        this.messages = messages;
    }

    static DataManagerSpec load() throws Exception {
        var client = NpmPackage.fetch("@google-ads/datamanager", "0.3.0", SHA512);
        var at = Json.read(client.read("build/protos/protos.json"));
        for (var name : List.of("google", "ads", "datamanager", "v1"))
            at = at.path("nested").path(name);
        if (at.path("nested").isEmpty()) throw new IOException("there are no descriptors of the Data Manager");
        return new DataManagerSpec(at.path("nested"));
    }

    /** The message that the method at the address takes. */
    String request(String path) {
        return StreamSupport.stream(messages.at("/IngestionService/methods").spliterator(), false)
                .filter(method -> path.endsWith(
                        method.at("/options/(google.api.http).post").asText("-")))
                .map(method -> method.path("requestType").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no method is at " + path));
    }

    List<String> violations(String message, JsonNode value) {
        var found = new ArrayList<String>();
        message(messages.path(message), message, value, found);
        return found;
    }

    private void message(JsonNode type, String at, JsonNode value, List<String> found) {
        if (!value.isObject()) {
            found.add(at + " is no object");
            return;
        }
        var fields = type.path("fields");
        fields.properties().forEach(field -> {
            boolean required = field.getValue().toString().contains("\"REQUIRED\"");
            if (required && value.path(field.getKey()).isMissingNode()) found.add(at + " lacks " + field.getKey());
        });
        type.path("oneofs").forEach(choice -> {
            if (choice.path("oneof")
                            .valueStream()
                            .filter(name -> value.has(name.asText()))
                            .count()
                    > 1) found.add(at + " has several of " + choice.path("oneof"));
        });
        value.properties().forEach(each -> {
            var field = fields.path(each.getKey());
            if (field.isMissingNode()) found.add(at + " has no " + each.getKey());
            else field(type, field, at + "." + each.getKey(), each.getValue(), found);
        });
    }

    private void field(JsonNode within, JsonNode field, String at, JsonNode value, List<String> found) {
        if (field.path("rule").asText().equals("repeated") != value.isArray()) found.add(at + " is one or several");
        else if (value.isArray())
            for (var each : value) one(within, field.path("type").asText(), at, each, found);
        else one(within, field.path("type").asText(), at, value, found);
    }

    private void one(JsonNode within, String type, String at, JsonNode value, List<String> found) {
        var named = within.path("nested").has(type) ? within.path("nested").path(type) : messages.path(type);
        if (named.has("values")) {
            if (!named.path("values").has(value.asText())) found.add(at + " is never " + value);
        } else if (named.has("fields")) message(named, at, value, found);
        else if (!plain(type, value)) found.add(at + " is no " + type);
    }

    private static boolean plain(String type, JsonNode value) {
        if (type.equals("google.protobuf.Timestamp"))
            return TIME.matcher(value.asText()).matches();
        if (type.equals("bool")) return value.isBoolean();
        return TEXTS.contains(type) ? value.isTextual() : value.isNumber();
    }
}
