package io.omnify.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Where Meta's API is known to differ from Meta's description of it, one line each with the day it was looked at. What
 * is here is not proven by the specification.
 */
final class MetaSpecPatches {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAMPAIGNS = "/act_{account}/campaigns";
    private static final List<String> EDGES = List.of(
            CAMPAIGNS,
            "/act_{account}/insights",
            "/act_{account}/customaudiences",
            "/{campaign}/adsets",
            "/{report}/insights");

    private MetaSpecPatches() {}

    static void apply(ObjectNode paths, String version) {
        nodes(paths, version);
        // 2026-11-23: paging (limit, after) belongs to every edge of the Graph API and is described once for all.
        for (var edge : EDGES) {
            parameter(paths, version + edge, "limit", "{\"type\":\"string\",\"pattern\":\"^[0-9]+$\"}");
            parameter(paths, version + edge, "after", "{\"type\":\"string\"}");
        }
        // 2026-11-23: campaigns can be filtered by name; the description of ads' edges leaves filtering out.
        parameter(paths, version + CAMPAIGNS, "filtering", "{}");
        // 2026-11-23: the proof of the app's secret may go with every call.
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> parameter(
                                paths, path.getKey(), operation.getKey(), "appsecret_proof", "{\"type\":\"string\"}")));
        // 2026-06-10: without a budget of its own a campaign must say whether its ad sets share theirs.
        var create = (ObjectNode) body(paths, version + CAMPAIGNS);
        create.set(
                "anyOf",
                tree("[{\"required\":[\"daily_budget\"]},{\"required\":[\"lifetime_budget\"]},"
                        + "{\"required\":[\"is_adset_budget_sharing_enabled\"]}]"));
        // 2026-11-23: events are objects in a JSON body; text is their form in an HTML form.
        var events = (ObjectNode) body(paths, version + "/{pixel}/events").at("/properties/data");
        events.set("items", tree("{\"type\":\"object\"}"));
    }

    // 2026-11-23: objects and edges that the specification at hand leaves out, with what it says of their like.
    private static void nodes(ObjectNode paths, String version) {
        var adSets = paths.path(version + "/act_{account}/adsets");
        var change = adSets.path("post").deepCopy();
        ((ObjectNode) change.at("/requestBody/content/application~1json/schema")).remove("required");
        paths.putObject(version + "/{adset}").set("post", change);
        paths.putObject(version + "/{campaign}/adsets")
                .set("get", adSets.path("get").deepCopy());
        var audiences = paths.path(version + "/act_{account}/customaudiences");
        paths.putObject(version + "/{audience}")
                .set("get", audiences.path("get").deepCopy());
        paths.putObject(version + "/{report}").putObject("get");
        paths.putObject(version + "/{report}/insights").putObject("get");
    }

    private static JsonNode body(ObjectNode paths, String path) {
        return paths.path(path).at("/post/requestBody/content/application~1json/schema");
    }

    private static void parameter(ObjectNode paths, String path, String name, String schema) {
        parameter(paths, path, "get", name, schema);
    }

    private static void parameter(ObjectNode paths, String path, String method, String name, String schema) {
        var operation = (ObjectNode) paths.path(path).path(method);
        ArrayNode parameters = operation.withArray("parameters");
        var known = parameters
                .valueStream()
                .anyMatch(each -> each.path("name").asText().equals(name));
        if (known) return;
        parameters.addObject().put("name", name).put("in", "query").set("schema", tree(schema));
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
